// B10: a deploy pack made and downloaded, and the same bytes each time.
import { createHash } from 'node:crypto';
import { summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { seed } from './pg.mjs';
import { app, ready, start, stop } from './process.mjs';
import { call, pinToFirstCore } from './signup.mjs';
import { tokens } from './verification.mjs';

const EACH = 60;
const WARM_UP_TENANTS = 5;
const TENANTS = 5;
const PROVIDERS = ['render', 'railway', 'fly', 'docker', 'replit'];
const base = 'http://127.0.0.1:8461';

/** The time of both calls, and the digest of what was downloaded. */
async function pack(headers, provider) {
  const body = { provider, appName: 'Bakery', appUrl: 'https://bakery.example.net' };
  const began = performance.now();
  const made = await call(base, 'POST', '/api/deploy/packs/generate', { body, headers });
  const zip = await call(base, 'GET', JSON.parse(made.body).downloadUrl, { headers });
  const millis = performance.now() - began;
  const right = made.status < 300 && zip.status === 200 && zip.headers['content-type'].includes('application/zip');
  return { provider, millis, right, digest: createHash('sha256').update(zip.body).digest('hex') };
}

pinToFirstCore();
const result = { machine: machine() };
const server = start(app, { PORT: '8461', MANAGEMENT_PORT: '8462' });
const packs = [];
try {
  await ready(server, `${base}/api/ready`);
  seed();
  for (const [at, holder] of tokens(WARM_UP_TENANTS + TENANTS).entries()) {
    for (let i = 0; i < EACH; i += 1) packs.push({ at, ...(await pack(holder, PROVIDERS[i % PROVIDERS.length])) });
  }
} finally {
  await stop(server);
}
const measured = packs.filter(({ at }) => at >= WARM_UP_TENANTS);
result.both = summary(measured.map(({ millis }) => millis));
result.wrong = packs.filter(({ right }) => !right).length;
// One digest for each tenant and provider, however often the pack is made.
result.differing = new Set(packs.map(({ at, provider, digest }) => `${at} ${provider} ${digest}`)).size - (WARM_UP_TENANTS + TENANTS) * PROVIDERS.length;
result.targets = { p95Ms: 10, differing: 0 };
const correct = result.wrong === 0 && result.differing === 0;
report('B10', 'a deploy pack, made and downloaded', result, [
  `Target: p95 at most 10 ms for both calls, byte-identical. Result: p95 **${result.both.p95Ms} ms**, ${result.differing} differing: ${correct && result.both.p95Ms <= 10 ? 'met' : 'missed'}.`,
  '',
  '| packs | mean ms | p50 ms | p95 ms | p99 ms | max ms |',
  '|---|---|---|---|---|---|',
  `| ${result.both.count} | ${result.both.meanMs} | ${result.both.p50Ms} | ${result.both.p95Ms} | ${result.both.p99Ms} | ${result.both.maxMs} |`,
  '',
  `Wrong answers: ${result.wrong}. Five providers in turn, one client on core 0, the server on any, ${WARM_UP_TENANTS * EACH} packs as warm-up, loopback,`,
  '1,000 tenants with 50 runs each seeded.',
]);
process.exitCode = correct ? 0 : 1;
