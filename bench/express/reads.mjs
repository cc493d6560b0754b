// The other yardstick of B2 and B3: the same two reads by session, with Express 5 and Prisma 7 as their own documentation
// shows them.
import { createPublicKey } from 'node:crypto';

import { PrismaPg } from '@prisma/adapter-pg';
import cookies from 'cookie-parser';
import express from 'express';
import jwt from 'jsonwebtoken';

import generated from './node_modules/generated/index.js';
import { page, run } from './views.mjs';

const { PORT, HEADERS, PUBLIC_KEY, QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD } = process.env;
const headers = JSON.parse(HEADERS);
const key = createPublicKey(PUBLIC_KEY);
const expected = { algorithms: ['ES256'], issuer: 'livegate', audience: 'livegate' };
const { hostname, port, pathname } = new URL(QUARKUS_DATASOURCE_JDBC_URL.replace(/^jdbc:/, ''));
const adapter = new PrismaPg({
  host: hostname,
  port: Number(port),
  database: pathname.slice(1),
  user: QUARKUS_DATASOURCE_USERNAME,
  password: QUARKUS_DATASOURCE_PASSWORD,
  max: 16,
});
const prisma = new generated.PrismaClient({ adapter });

async function within(tenantId, query) {
  const tell = prisma.$executeRaw`select set_config('app.tenant_id', ${tenantId}, true)`;
  const [, found] = await prisma.$transaction([tell, query]);
  return found;
}

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.get('/ready', (request, response) => response.json({ status: 'UP' }));

app.use(cookies(), (request, response, next) => {
  request.user = jwt.verify(request.cookies.livegate, key, expected);
  response.set(headers);
  next();
});

app.get('/api/deploy/runs/:id', async (request, response) => {
  const { tid: tenantId } = request.user;
  const found = await within(tenantId, prisma.deployRun.findUnique({ where: { tenantId_id: { tenantId, id: request.params.id } } }));
  if (found === null) response.sendStatus(404);
  else response.json(run(found));
});

app.get('/api/deploy/verify/runs', async (request, response) => {
  const { tid: tenantId } = request.user;
  const limit = Number(request.query.limit);
  const order = { where: { tenantId }, orderBy: { id: 'desc' }, take: limit + 1, include: { run: true } };
  response.json(page(await within(tenantId, prisma.verification.findMany(order)), limit));
});

app.listen(Number(PORT), '127.0.0.1');
