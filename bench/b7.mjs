// B7: the kill switch over two replicas while 200 people a second sign up.
import { percentile, round } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { seed } from './pg.mjs';
import { app, pause, ready, start, stop } from './process.mjs';
import { Stranger, call, operator, pinToFirstCore } from './signup.mjs';

const PER_SECOND = 200;
const WARM_UP = 10_000;
const FLIPS = 20;
const HOLD = 600;
const bases = ['http://127.0.0.1:8441', 'http://127.0.0.1:8443'];
const answers = [];
let going = true;
let sent = 0;

/** By the clock, whether the answers come or not. */
async function people() {
  const began = performance.now();
  while (going) {
    while (sent < ((performance.now() - began) / 1000) * PER_SECOND) ask(sent % bases.length);
    await pause(1);
  }
}

async function ask(replica) {
  sent += 1;
  const sentAt = performance.now();
  const { status } = await call(bases[replica], 'POST', '/public/signup/start', { body: new Stranger(bases[replica]).wish() }).catch(
    () => ({ status: 0 }),
  );
  answers.push({ replica, sentAt, at: performance.now(), status });
}

async function flip(replica, value, headers) {
  const { status, body } = await call(bases[replica], 'PUT', '/api/admin/flags/signup_enabled', { body: { value }, headers });
  if (status !== 200) throw new Error(body);
  return performance.now();
}

async function close(number, headers) {
  const at = await flip(number % bases.length, false, headers);
  await pause(HOLD);
  const opened = performance.now();
  await flip((number + 1) % bases.length, true, headers);
  await pause(HOLD);
  return { at, opened };
}

/** For each replica: when it first refused, and how late a sign-up was sent that it still took. */
function judge({ at, opened }) {
  return bases.map((base, replica) => {
    const mine = answers.filter((one) => one.replica === replica && one.sentAt < opened);
    const refused = mine.filter((one) => one.status === 503 && one.at >= at).map((one) => one.at - at);
    const late = mine.filter((one) => one.status === 201 && one.sentAt > at).map((one) => one.sentAt - at);
    return { firstRefusalMs: Math.min(...refused), lastAcceptedMs: Math.max(0, ...late) };
  });
}

pinToFirstCore();
const result = { machine: machine() };
const servers = bases.map((base, i) =>
  start(app, { PORT: String(8441 + 2 * i), MANAGEMENT_PORT: String(8442 + 2 * i) }),
);
try {
  for (const [i, server] of servers.entries()) await ready(server, `${bases[i]}/api/ready`);
  seed();
  const headers = await operator(bases[0]);
  const crowd = people();
  await pause(WARM_UP);
  const closed = [];
  for (let i = 0; i < FLIPS; i += 1) closed.push(await close(i, headers));
  going = false;
  await crowd;
  await pause(500);
  const judged = closed.flatMap(judge);
  const spread = (name) => ({
    p50Ms: round(percentile(judged.map((one) => one[name]), 0.5)),
    p99Ms: round(percentile(judged.map((one) => one[name]), 0.99)),
  });
  result.firstRefusal = spread('firstRefusalMs');
  result.lastAccepted = spread('lastAcceptedMs');
  result.samples = judged.length;
  result.signUps = answers.length;
  result.other = answers.filter(({ status }) => status !== 201 && status !== 503).length;
  result.broken = answers.filter(({ status }) => status === 0).length;
} finally {
  for (const server of servers) await stop(server);
}
result.targets = { p99Ms: 20 };
const met = result.other === 0 && result.firstRefusal.p99Ms <= 20 && result.lastAccepted.p99Ms <= 20;
report('B7', 'the kill switch, two replicas', result, [
  `Target: first refusal within 20 ms (p99) of the answer to the flip, and none started later. Result: **${result.firstRefusal.p99Ms} ms**, last sign-up sent ${result.lastAccepted.p99Ms} ms after it: ${met ? 'met' : 'missed'}.`,
  '',
  '| | samples | p50 ms | p99 ms |',
  '|---|---|---|---|',
  `| first refusal after the flip | ${result.samples} | ${result.firstRefusal.p50Ms} | ${result.firstRefusal.p99Ms} |`,
  `| last sign-up that was still taken, sent after the flip | ${result.samples} | ${result.lastAccepted.p50Ms} | ${result.lastAccepted.p99Ms} |`,
  '',
  `${FLIPS} flips over two replicas on any core, ${PER_SECOND} sign-ups a second from core 0 (each replica is asked every 10 ms),`,
  `${result.signUps} in all, ${result.other} answered neither 201 nor 503 (${result.broken} not at all); ${WARM_UP / 1000} s warm-up, loopback, 1,000 tenants with 50 runs each seeded.`,
]);
process.exitCode = result.other === 0 ? 0 : 1;
