// The checklist: what one evaluation costs, and 1,000 of them in the background while somebody else uses the console.
import { round, summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { read, seed } from './pg.mjs';
import { app, pause, ready, start, stop } from './process.mjs';
import { Stranger, call, enter, pinToFirstCore } from './signup.mjs';
import { webhook } from './stubs.mjs';

const WARM_UP = 200;
const RUNS = 100;
const MEDIAN = 50;
const ROUNDS = 400;
const TENANTS = 1000;
const RATIO = 2;
const A_FEW = 20;
const base = 'http://127.0.0.1:8431';

async function timed(owner, path) {
  const began = performance.now();
  const answer = await call(base, 'GET', path, { headers: owner });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return round(performance.now() - began);
}

async function many(owner, path, count) {
  const took = [];
  for (let i = 0; i < count; i += 1) took.push(await timed(owner, path));
  return took;
}

async function tenant(hook) {
  const stranger = new Stranger(base);
  await stranger.start();
  await stranger.make(hook.url);
  return enter(base, stranger.email);
}

const gone = () => Number(read('select count(*) from checklist_tally')[0]);

async function until(reached, seconds) {
  for (let waited = 0; !reached(); waited += 1) {
    if (waited === seconds) throw new Error(`the sweep came to ${gone()} lists only`);
    await pause(1000);
  }
}

/** Once no sweep is under way every list is forgotten, so that the next one, within a minute, goes through them all. */
async function forgetAll() {
  for (let before = -1; before !== gone(); await pause(2000)) before = gone();
  read('delete from checklist_tally');
}

/** Calls of somebody else for as long as the sweep takes, and how long that is. */
async function besideTheSweep(owner) {
  await until(() => gone() > 0, 90);
  const began = performance.now();
  const took = [];
  while (gone() < TENANTS && performance.now() - began < 60_000) took.push(...(await many(owner, '/api/me', A_FEW)));
  return { took, seconds: round((performance.now() - began) / 1000), tenants: gone() };
}

pinToFirstCore();
const result = { machine: machine() };
const hook = await webhook(5039);
const server = start(app, {
  PORT: '8431',
  MANAGEMENT_PORT: '8432',
  LIVEGATE_CHECKLIST_SWEEP: String(2 * TENANTS),
});
try {
  await ready(server, `${base}/api/ready`);
  const owner = await tenant(hook);
  await many(owner, '/api/checklist', WARM_UP);
  result.one = summary(await many(owner, '/api/checklist', RUNS));
  await many(owner, '/api/me', WARM_UP);
  result.alone = summary(await many(owner, '/api/me', ROUNDS));
  seed();
  await forgetAll();
  const { took, seconds, tenants } = await besideTheSweep(owner);
  result.background = { tenants, seconds };
  result.beside = summary(took);
} finally {
  await stop(server);
  hook.close();
}
result.ratio = round(result.beside.p95Ms / result.alone.p95Ms);
result.targets = { medianMs: MEDIAN, ratio: RATIO };
const whole = result.background.tenants >= TENANTS;
const row = (name, { count, p50Ms, p95Ms, maxMs }) => `| ${name} | ${count} | ${p50Ms} | ${p95Ms} | ${maxMs} |`;
const met = (kept) => (kept ? 'met' : 'missed');
report('checklist', 'one evaluation of 170 items, and 1,000 tenants in the background', result, [
  `Target: ${MEDIAN} ms in the middle for one whole call. Result: **${result.one.p50Ms} ms**: ${met(result.one.p50Ms <= MEDIAN)}.`,
  `Target: beside the sweep somebody else's p95 at most ${RATIO} times as long as alone. Result: **${result.ratio}**: ${met(whole && result.ratio <= RATIO)};`,
  `${result.background.tenants} lists were gone through in ${result.background.seconds} s.`,
  '',
  '| | count | p50 ms | p95 ms | max ms |',
  '|---|---|---|---|---|',
  row('GET /api/checklist', result.one),
  row('GET /api/me, nothing else going on', result.alone),
  row('GET /api/me beside the sweep', result.beside),
  '',
  `One client on core 0 after ${WARM_UP} calls as warm-up, the server on any, loopback; the sweep takes one list after the other.`,
]);
process.exitCode = whole ? 0 : 1;
