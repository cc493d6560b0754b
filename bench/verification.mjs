// Tenants with a token that may verify, and apps for them to look at.
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';

import { read } from './pg.mjs';
import { call } from './signup.mjs';

/** For the first of the seeded tenants, one each. */
export function tokens(count) {
  const texts = Array.from({ length: count }, () => `lg_${randomBytes(4).toString('hex')}_${randomBytes(32).toString('base64url')}`);
  const rows = texts.map((text, at) => {
    const digest = createHash('sha256').update(text).digest('hex');
    return `(md5('tenant ${at + 1}')::uuid, gen_random_uuid(), 'bench', '${text.slice(3, 11)}', '${digest}', '{deploy,read,write}', md5('user ${at + 1}')::uuid, now(), now() + interval '1 day')`;
  });
  const columns = 'tenant_id, id, name, prefix, digest, scopes, created_by, created_at, expires_at';
  // In portions, since they travel as one argument.
  for (let i = 0; i < rows.length; i += 100) read(`insert into api_tokens (${columns}) values ${rows.slice(i, i + 100).join(',')}`);
  return texts.map((text) => ({ Authorization: `Bearer ${text}` }));
}

/** The whole time of one verification in milliseconds, and its answer. */
export async function verify(base, headers, appUrl) {
  const began = performance.now();
  const { status, body } = await call(base, 'POST', '/api/deploy/verify/run', { body: { appUrl }, headers });
  const answer = JSON.parse(body);
  if (status !== 200) throw new Error(`${status}: ${body}`);
  return { millis: performance.now() - began, answer };
}

/** An app that answers everything well after so many milliseconds, or never. */
export function deployed(port, afterMs) {
  const server = http.createServer((request, response) => {
    const page = request.url === '/' || request.url === '/login';
    const answer = () =>
      response
        .writeHead(200, { 'Content-Type': page ? 'text/html' : 'application/json' })
        .end(page ? '<!doctype html><title>App</title>' : '{"status":"UP"}');
    if (afterMs !== null) setTimeout(answer, afterMs);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    );
  });
}
