// B6: from the last step to "complete" on the stream: starter one after the other, pro alone, and a hundred at once.
import { summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { read, seed } from './pg.mjs';
import { app, pause, ready, start, stop } from './process.mjs';
import { Stranger, pinToFirstCore } from './signup.mjs';
import { smtp, webhook } from './stubs.mjs';

const WARM_UP = 10_000;
const MEASURED = 12_000;
const MANY = 100;
const base = 'http://127.0.0.1:8431';
const all = [];

async function prepare(plan) {
  const stranger = new Stranger(base, plan);
  await stranger.start();
  await stranger.brand();
  all.push(stranger);
  return { stranger, stream: await stranger.follow() };
}

async function finish({ stranger, stream }, url) {
  const began = performance.now();
  await stranger.last(url);
  const { status, at } = await stream.ended;
  if (status !== 'complete') throw new Error(`a set-up ended ${status}`);
  return at - began;
}

async function oneByOne(url, millis, plan) {
  const end = performance.now() + millis;
  const times = [];
  while (performance.now() < end) times.push(await finish(await prepare(plan), url));
  return times;
}

async function atOnce(url) {
  const waiting = [];
  for (let i = 0; i < MANY; i += 1) waiting.push(await prepare('starter'));
  const began = performance.now();
  const times = await Promise.all(waiting.map((one) => finish(one, url)));
  return { allAfterMs: Math.round(performance.now() - began), ...summary(times) };
}

/** What should be there once for each tenant, and is not. */
async function notOnce(mailbox) {
  await pause(3000); // the last mails
  const ids = all.map(({ tenant }) => `'${tenant}'`).join(',');
  const wrong = read(`select count(*) from tenants where id in (${ids}) and provision_state <> 'complete'`).map(Number)[0];
  const mails = new Map();
  mailbox.recipients.forEach((to) => mails.set(to, (mails.get(to) ?? 0) + 1));
  return { notComplete: wrong, notMailedOnce: all.filter(({ email }) => mails.get(email) !== 1).length };
}

pinToFirstCore();
const result = { machine: machine() };
const hook = await webhook(5038);
const mailbox = await smtp(5037);
const env = { PORT: '8431', MANAGEMENT_PORT: '8432', LIVEGATE_MAIL_HOST: '127.0.0.1', LIVEGATE_MAIL_PORT: '5037' };
const server = start(app, env);
try {
  await ready(server, `${base}/api/ready`);
  seed();
  await oneByOne(hook.url, WARM_UP / 2, 'pro');
  await oneByOne(hook.url, WARM_UP / 2, 'starter');
  result.oneByOne = summary(await oneByOne(hook.url, MEASURED, 'starter'));
  result.pro = summary(await oneByOne(hook.url, MEASURED, 'pro'));
  result.atOnce = await atOnce(hook.url);
  result.faults = await notOnce(mailbox);
} finally {
  await stop(server);
  hook.close();
  mailbox.close();
}
result.targets = { meanMs: 60, p95Ms: 120, hundredMs: 3000 };
const correct = result.faults.notComplete === 0 && result.faults.notMailedOnce === 0;
const { oneByOne: single, pro, atOnce: hundred } = result;
const met = correct && single.meanMs <= 60 && single.p95Ms <= 120 && hundred.allAfterMs <= 3000;
report('B6', 'from the last step to complete', result, [
  `Target: mean at most 60 ms, P95 at most 120 ms, 100 at once within 3 s. Result: **${single.meanMs} ms**, **${single.p95Ms} ms**, **${hundred.allAfterMs} ms**: ${met ? 'met' : 'missed'}.`,
  '',
  '| | set-ups | mean ms | p50 ms | p95 ms | max ms |',
  '|---|---|---|---|---|---|',
  `| starter, one after the other | ${single.count} | ${single.meanMs} | ${single.p50Ms} | ${single.p95Ms} | ${single.maxMs} |`,
  `| pro, one after the other | ${pro.count} | ${pro.meanMs} | ${pro.p50Ms} | ${pro.p95Ms} | ${pro.maxMs} |`,
  `| ${MANY} at once | ${hundred.count} | ${hundred.meanMs} | ${hundred.p50Ms} | ${hundred.p95Ms} | ${hundred.maxMs} |`,
  '',
  `Not complete: ${result.faults.notComplete}; owners without exactly one mail: ${result.faults.notMailedOnce}. From sending the last step to "complete" on the`,
  `stream, with a webhook and an SMTP stub; clients and stubs on core 0, the server on any, ${WARM_UP / 1000} s warm-up, loopback,`,
  '1,000 tenants with 50 runs each seeded.',
]);
process.exitCode = correct ? 0 : 1;
