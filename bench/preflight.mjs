// A pre-flight of all checks costs its slowest check and little more: 20 of them on a tenant that is ready.
import { round, summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { app, ready, start, stop } from './process.mjs';
import { Stranger, call, enter, pinToFirstCore } from './signup.mjs';
import { webhook } from './stubs.mjs';

const WARM_UP = 300;
const RUNS = 20;
const MOST = 15;
const base = 'http://127.0.0.1:8421';

const asked = async (method, path, headers, body) => {
  const answer = await call(base, method, path, { headers, body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
};

async function readyTenant(webhookUrl) {
  const stranger = new Stranger(base);
  await stranger.start();
  await stranger.make(webhookUrl);
  const owner = await enter(base, stranger.email);
  const answers = {
    provider: 'render',
    appUrl: 'http://localhost:5000',
    databaseUrl: process.env.LIVEGATE_DEMO_DATABASE_URL,
    adminEmail: stranger.email,
  };
  await asked('PUT', '/api/deploy/config', owner, answers);
  await asked('POST', '/api/env/generate', owner, {});
  return owner;
}

async function preflight(owner) {
  const began = performance.now();
  const run = await asked('POST', '/api/deploy/preflight', owner, {});
  const wholeMs = performance.now() - began;
  if (run.status !== 'passed') throw new Error(`the pre-flight failed: ${JSON.stringify(run.findings)}`);
  const slowest = run.findings.reduce((one, other) => (other.durationMs > one.durationMs ? other : one));
  return { wholeMs: round(wholeMs), slowest: slowest.id, slowestMs: slowest.durationMs, moreMs: round(wholeMs - slowest.durationMs) };
}

async function preflights(owner, count) {
  const runs = [];
  for (let i = 0; i < count; i += 1) runs.push(await preflight(owner));
  return runs;
}

if (!process.env.LIVEGATE_DEMO_DATABASE_URL) throw new Error('there is no demo database: free port 15432');
pinToFirstCore();
const result = { machine: machine() };
const hook = await webhook(5039);
const server = start(app, { PORT: '8421', MANAGEMENT_PORT: '8422' });
try {
  await ready(server, `${base}/api/ready`);
  const owner = await readyTenant(hook.url);
  await preflights(owner, WARM_UP);
  result.runs = await preflights(owner, RUNS);
} finally {
  await stop(server);
  hook.close();
}
result.more = summary(result.runs.map(({ moreMs }) => moreMs));
const row = ({ slowest, slowestMs, wholeMs, moreMs }, at) => `| ${at + 1} | ${slowest} | ${slowestMs} | ${wholeMs} | ${moreMs} |`;
report('preflight', 'a pre-flight of all checks', result, [
  `Target: its slowest check and at most ${MOST} ms. Result: at most **${result.more.maxMs} ms** more, ${result.more.p50Ms} ms in the middle:`,
  `${result.more.maxMs <= MOST ? 'met' : 'missed'}.`,
  '',
  '| run | slowest check | it took ms | the whole call ms | more ms |',
  '|---|---|---|---|---|',
  ...result.runs.map(row),
  '',
  `Every run passed. One client, after ${WARM_UP} pre-flights as warm-up, loopback, a real database.`,
]);
