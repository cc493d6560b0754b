// B4: step 1 of a sign-up (slug, tenant, owner, audit, token) against a transaction of two bare inserts, in one run.
import { machine, report } from './machine.mjs';
import { seed, transactions } from './pg.mjs';
import { app, ready, start, stop } from './process.mjs';
import { load } from './wrk.mjs';

const CLIENTS = 8;
const WARM_UP = 10;
const MEASURED = 10;
const base = 'http://127.0.0.1:8411';
const script = new URL('signup.lua', import.meta.url).pathname;

const result = { machine: machine() };
const server = start(app, { PORT: '8411', MANAGEMENT_PORT: '8412' });
try {
  await ready(server, `${base}/api/ready`);
  seed();
  await load(`${base}/public/signup/start`, WARM_UP, CLIENTS, script);
  result.livegate = await load(`${base}/public/signup/start`, MEASURED, CLIENTS, script);
  result.twoInserts = transactions('two-inserts.sql', CLIENTS, MEASURED);
} finally {
  await stop(server);
}
result.ratio = Number((result.livegate.requestsPerSecond / result.twoInserts.perSecond).toFixed(2));
result.targets = { p95Ms: 15, ratio: 0.4 };
const correct = result.livegate.wrong === 0;
const met = correct && result.livegate.p95Ms <= 15 && result.ratio >= 0.4;

report('B4', 'sign-up, step 1', result, [
  `Target: p95 at most 15 ms, and at least 0.4 of pgbench's two inserts. Result: p95 ${result.livegate.p95Ms} ms, **${result.ratio}**: ${met ? 'met' : 'missed'}.`,
  '',
  '| | per second | p50 ms | p95 ms | p99 ms | not 201 |',
  '|---|---|---|---|---|---|',
  `| sign-ups | ${Math.round(result.livegate.requestsPerSecond)} | ${result.livegate.p50Ms} | ${result.livegate.p95Ms} | ${result.livegate.p99Ms} | ${result.livegate.wrong} |`,
  `| two inserts, pgbench | ${Math.round(result.twoInserts.perSecond)} | mean ${result.twoInserts.meanMs} | | | |`,
  '',
  `${CLIENTS} clients each; wrk and pgbench on core 0, the server on any, ${WARM_UP} s warm-up, ${MEASURED} s measured, loopback,`,
  '1,000 tenants with 50 runs each seeded, synchronous commit on. The inserts are as wide and as indexed as a tenant and a membership.',
]);
process.exitCode = correct ? 0 : 1;
