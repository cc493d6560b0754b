// B9: 500 tenants verify an app that hangs; meanwhile another tenant verifies its own and reads its runs.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { summary } from './figures.mjs';
import { machine, native, report } from './machine.mjs';
import { seed } from './pg.mjs';
import { app, pause, ready, start, stop } from './process.mjs';
import { call, pinToFirstCore } from './signup.mjs';
import { deployed, tokens, verify } from './verification.mjs';

const HANGING = 500;
const READS = 600;
const VERIFICATIONS = 12;
// DEPLOY.md names this heap for a replica that so many use at once
const ROOMY = ['-Xms512m', '-Xmx512m', '-Xmn256m'];
const base = 'http://127.0.0.1:8451';

/** So many, and on for as long as somebody asks. */
async function reads(holder, goOn = () => false) {
  const times = [];
  while (times.length < READS || goOn()) {
    const began = performance.now();
    const { status } = await call(base, 'GET', '/api/deploy/verify/runs?limit=20', { headers: holder });
    if (status !== 200) throw new Error(`a read answered ${status}`);
    times.push(performance.now() - began);
    await pause(5);
  }
  return summary(times);
}

async function verifications(holder, url) {
  const times = [];
  for (let i = 0; i < VERIFICATIONS; i += 1) times.push((await verify(base, holder, url)).millis);
  return summary(times);
}

pinToFirstCore();
const result = { machine: machine() };
const good = await deployed(5035, 20);
const crowd = fork(new URL('crowd.mjs', import.meta.url), [base, '5034']);
// They share a core with whoever is measured, who must wait for the server and not for them.
os.setPriority(crowd.pid, 10);
const server = start([...app, ...(native ? ROOMY : [])], { PORT: '8451', MANAGEMENT_PORT: '8452' });
let ended;
try {
  await ready(server, `${base}/api/ready`);
  seed();
  const [alone, warm, ...others] = tokens(HANGING + 2);
  await verifications(warm, good.url);
  await reads(warm);
  result.aloneReads = await reads(alone);
  result.aloneVerifications = await verifications(alone, good.url);
  crowd.send(others);
  await once(crowd, 'message');
  const hanging = once(crowd, 'message').then(([answers]) => (ended = answers));
  await pause(500); // all have begun, none has ended
  [result.besideReads, result.besideVerifications] = await Promise.all([reads(alone, () => !ended), verifications(alone, good.url)]);
  await hanging;
} finally {
  await stop(server);
  good.close();
  crowd.kill();
}
result.hanging = summary(ended.flatMap(({ millis }) => millis ?? []));
result.wrong = ended.filter(({ answer }) => answer?.status !== 'fail').length;
result.faults = [...new Set(ended.flatMap(({ fault }) => fault ?? []))];
result.ratio = {
  reads: Number((result.besideReads.p99Ms / result.aloneReads.p99Ms).toFixed(2)),
  verifications: Number((result.besideVerifications.p99Ms / result.aloneVerifications.p99Ms).toFixed(2)),
};
result.targets = { ratio: 2 };
const met = result.wrong === 0 && result.ratio.reads <= 2 && result.ratio.verifications <= 2;
const row = (name, one) => `| ${name} | ${one.count} | ${one.p50Ms} | ${one.p95Ms} | ${one.p99Ms} | ${one.maxMs} |`;
report('B9', `${HANGING} tenants verify an app that hangs`, result, [
  `Target: another tenant's p99 at most twice as long as alone. Result: reads **${result.ratio.reads}**, verifications **${result.ratio.verifications}**: ${met ? 'met' : 'missed'}.`,
  '',
  '| | count | p50 ms | p95 ms | p99 ms | max ms |',
  '|---|---|---|---|---|---|',
  row('reads, alone', result.aloneReads),
  row('reads, beside', result.besideReads),
  row('verifications, alone', result.aloneVerifications),
  row('verifications, beside', result.besideVerifications),
  row('the hanging ones', result.hanging),
  '',
  `Hanging ones that did not fail: ${result.wrong}. The crowd and its app in a process of their own, which steps back for whoever is measured (nice 10), clients and apps on core 0, the server on any, loopback, 1,000 tenants with 50 runs each seeded${native ? `, heap ${ROOMY.join(' ')}` : ''}.`,
]);
process.exitCode = result.wrong === 0 ? 0 : 1;
