// B13: what one tenant asks, among 100 tenants with 10,000 audit records, and then among 10,000 with 1,000,000.
import { summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { grow, read } from './pg.mjs';
import { app, ready, start, stop } from './process.mjs';
import { Stranger, call, enter, pinToFirstCore } from './signup.mjs';

const WARM_UP = 100;
const ASKED = 300;
const OWN = 60;
const LIMIT = 1.3;
const base = 'http://127.0.0.1:8471';
const questions = [
  '/api/posts?limit=20',
  '/api/deploy/runs?limit=20',
  '/api/members',
  '/api/audit?limit=50',
  '/api/audit/verify',
  '/api/deploy/badge',
  '/api/me',
];

class Team extends Stranger {
  wish() {
    return { ...super.wish(), plan: 'pro' };
  }
}

/** A workspace that somebody has used: posts, pre-flights, and a record of the audit for each change. */
async function used() {
  const team = new Team(base);
  await team.start();
  await team.step('pro/confirm', {});
  const headers = await enter(base, team.email);
  for (let i = 0; i < OWN; i += 1) {
    await call(base, 'POST', '/api/posts', { body: { title: `Post ${i}`, body: 'Something new.' }, headers });
    await call(base, 'PUT', '/api/deploy/config', { body: { appUrl: `https://app-${i}.example.com` }, headers });
  }
  for (let i = 0; i < 3; i += 1) await call(base, 'POST', '/api/deploy/preflight', { body: { only: ['AdminUserExists'] }, headers });
  return headers;
}

async function ask(path, headers) {
  const times = [];
  for (let i = 0; i < WARM_UP + ASKED; i += 1) {
    const began = performance.now();
    const { status, body } = await call(base, 'GET', path, { headers });
    if (status !== 200) throw new Error(`${status} at ${path}: ${body}`);
    if (i >= WARM_UP) times.push(performance.now() - began);
  }
  return summary(times);
}

async function askAll(headers) {
  const found = {};
  for (const path of questions) found[path] = await ask(path, headers);
  return found;
}

const size = () => ({
  tenants: Number(read('select count(*) from tenants')[0]),
  auditRecords: Number(read('select count(*) from audit_record')[0]),
});

pinToFirstCore();
const result = { machine: machine() };
const server = start(app, { PORT: '8471', MANAGEMENT_PORT: '8472', LIVEGATE_CHECKLIST_SWEEP: '0' });
try {
  await ready(server, `${base}/api/ready`);
  const headers = await used();
  grow(1, 100);
  result.small = size();
  await askAll(headers); // once more to warm up: what is compiled later must not look like growth
  result.before = await askAll(headers);
  grow(101, 10_000);
  result.large = size();
  result.after = await askAll(headers);
} finally {
  await stop(server);
}
result.ratios = Object.fromEntries(
  questions.map((path) => [path, Math.round((result.after[path].p50Ms / result.before[path].p50Ms) * 100) / 100]),
);
result.targets = { ratio: LIMIT };
const worst = Math.max(...Object.values(result.ratios));
const { small, large } = result;
report('B13', 'what one tenant asks, while the others grow', result, [
  `Target: at most ${LIMIT} times as long. Result: **${worst}** at worst: ${worst <= LIMIT ? 'met' : 'missed'}.`,
  '',
  `| | p50 ms among ${small.tenants} tenants, ${small.auditRecords} records | among ${large.tenants}, ${large.auditRecords} | times | p99 ms, both |`,
  '|---|---|---|---|---|',
  ...questions.map((path) => {
    const [before, after] = [result.before[path], result.after[path]];
    return `| GET ${path} | ${before.p50Ms} | ${after.p50Ms} | ${result.ratios[path]} | ${before.p99Ms}, ${after.p99Ms} |`;
  }),
  '',
  `One client, one question after the other, ${ASKED} each after ${WARM_UP} to warm up, of a workspace with ${OWN} posts and its own audit;`,
  'every other tenant has 20 posts, 20 runs and 100 records. Loopback, load from core 0.',
]);
process.exitCode = worst <= LIMIT ? 0 : 1;
