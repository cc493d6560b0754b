// The yardstick of B2 and B3: the same two reads by session, with Fastify 5 and pg as their own documentation shows them.
import cookie from '@fastify/cookie';
import jwt from '@fastify/jwt';
import Fastify from 'fastify';
import pg from 'pg';

import { page, run } from './schemas.mjs';

const { PORT, HEADERS, PUBLIC_KEY, QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD } = process.env;
const headers = JSON.parse(HEADERS);
const { hostname, port, pathname } = new URL(QUARKUS_DATASOURCE_JDBC_URL.replace(/^jdbc:/, ''));
const pool = new pg.Pool({
  host: hostname,
  port: Number(port),
  database: pathname.slice(1),
  user: QUARKUS_DATASOURCE_USERNAME,
  password: QUARKUS_DATASOURCE_PASSWORD,
  max: 16,
});

const TELL = { name: 'tell', text: "select set_config('app.tenant_id', $1, true)" };
const RUN = {
  name: 'run',
  text: `select id, kind, status, revision, preview, results_json, error_text, started_at, finished_at
    from deploy_run where tenant_id = $1 and id = $2`,
};
const PAGE = {
  name: 'page',
  text: `select v.id, v.app_url, r.status, v.profile, v.eligible, v.preview, r.results_json, v.guidance, v.report_id,
      v.created_at, v.ended_at
    from verifications v join deploy_run r on r.tenant_id = v.tenant_id and r.id = v.id
    where v.tenant_id = $1 order by v.id desc limit $2`,
};
const RESULTS = { running: 'running', passed: 'pass', failed: 'fail' };

async function rows(tenant, query, ...values) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...TELL, values: [tenant] });
    const found = await client.query({ ...query, values: [tenant, ...values] });
    await client.query('commit');
    return found.rows;
  } catch (fault) {
    await client.query('rollback');
    throw fault;
  } finally {
    client.release();
  }
}

const app = Fastify({ logger: false });
app.get('/ready', async () => ({ status: 'UP' }));
await app.register(cookie);
await app.register(jwt, {
  secret: { public: PUBLIC_KEY },
  cookie: { cookieName: 'livegate', signed: false },
  verify: { algorithms: ['ES256'], allowedIss: 'livegate', allowedAud: 'livegate', cache: true },
});

await app.register(async (inside) => {
  inside.addHook('onRequest', async (request, reply) => {
    await request.jwtVerify({ onlyCookie: true });
    reply.headers(headers);
  });

  inside.get('/api/deploy/runs/:id', { schema: { response: { 200: run } } }, async (request, reply) => {
    const [row] = await rows(request.user.tid, RUN, request.params.id);
    if (row === undefined) return reply.code(404).send();
    return {
      id: row.id,
      kind: row.kind,
      status: row.status,
      revision: row.revision,
      preview: row.preview,
      findings: row.results_json,
      error: row.error_text ?? undefined,
      startedAt: row.started_at.toISOString(),
      finishedAt: row.finished_at?.toISOString(),
    };
  });

  inside.get('/api/deploy/verify/runs', { schema: { response: { 200: page } } }, async (request) => {
    const limit = Number(request.query.limit);
    const found = await rows(request.user.tid, PAGE, limit + 1);
    const items = found.slice(0, limit).map((row) => ({
      id: row.id,
      appUrl: row.app_url,
      status: RESULTS[row.status],
      profile: row.profile,
      eligible: row.eligible,
      preview: row.preview,
      checks: row.results_json,
      guidance: row.guidance,
      reportId: row.report_id ?? undefined,
      createdAt: row.created_at.toISOString(),
      finishedAt: row.ended_at?.toISOString(),
    }));
    return { items, next: found.length > limit ? items.at(-1).id : undefined };
  });
});

await app.listen({ port: Number(PORT), host: '127.0.0.1' });
