// B5: the three steps of a sign-up, one client after the other, set-ups running behind.
import { summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { seed } from './pg.mjs';
import { app, ready, start, stop } from './process.mjs';
import { Stranger, pinToFirstCore } from './signup.mjs';
import { webhook } from './stubs.mjs';

const WARM_UP = 10_000;
const MEASURED = 12_000;
const base = 'http://127.0.0.1:8421';

async function timed(deed) {
  const began = performance.now();
  await deed();
  return performance.now() - began;
}

async function signUps(url, millis) {
  const end = performance.now() + millis;
  const times = [];
  while (performance.now() < end) {
    const stranger = new Stranger(base);
    const steps = [
      await timed(() => stranger.start()),
      await timed(() => stranger.brand()),
      await timed(() => stranger.make(url)),
    ];
    times.push(steps);
  }
  return times;
}

pinToFirstCore();
const result = { machine: machine() };
const hook = await webhook(5039);
const server = start(app, { PORT: '8421', MANAGEMENT_PORT: '8422' });
try {
  await ready(server, `${base}/api/ready`);
  seed();
  await signUps(hook.url, WARM_UP);
  const times = await signUps(hook.url, MEASURED);
  ['start', 'brand', 'make'].forEach((name, step) => (result[name] = summary(times.map((steps) => steps[step]))));
  result.sum = summary(times.map(([one, two, three]) => one + two + three));
} finally {
  await stop(server);
  hook.close();
}
result.targets = { sumP95Ms: 40 };
const row = (name, { count, meanMs, p50Ms, p95Ms, p99Ms }) => `| ${name} | ${count} | ${meanMs} | ${p50Ms} | ${p95Ms} | ${p99Ms} |`;
report('B5', 'the three steps of a sign-up, one client', result, [
  `Target: p95 of the sum at most 40 ms. Result: **${result.sum.p95Ms} ms**: ${result.sum.p95Ms <= 40 ? 'met' : 'missed'}.`,
  '',
  '| | sign-ups | mean ms | p50 ms | p95 ms | p99 ms |',
  '|---|---|---|---|---|---|',
  row('start', result.start),
  row('brand', result.brand),
  row('starter/make', result.make),
  row('sum', result.sum),
  '',
  `Every answer was the right one. One client on core 0, the server on any, ${WARM_UP / 1000} s warm-up, ${MEASURED / 1000} s measured, loopback,`,
  '1,000 tenants with 50 runs each seeded; each sign-up is being set up while the next one begins.',
]);
