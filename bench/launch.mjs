// A launch of one product against Stripe's look-alike: what it takes beside the calls that it makes there.
import http from 'node:http';
import { round, summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { app, ready, start, stop } from './process.mjs';
import { Stranger, call, enter, pinToFirstCore } from './signup.mjs';
import { webhook } from './stubs.mjs';

const WARM_UP = 100;
const RUNS = 50;
const MOST = 30;
const base = 'http://127.0.0.1:8431';
const lookAlike = { host: '127.0.0.1', port: 5010 };

/** Stands before the look-alike and notes when each call came and when its answer had gone. */
function clocked(port) {
  const calls = [];
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const one = { began: performance.now(), ended: Infinity };
    calls.push(one);
    response.once('finish', () => (one.ended = performance.now()));
    const { method, url: path, headers } = request;
    const onwards = http.request({ ...lookAlike, agent, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onwards.on('error', () => response.destroy());
    request.pipe(onwards);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () =>
      resolve({ calls, url: `http://127.0.0.1:${port}`, close: () => (server.closeAllConnections(), server.close()) }),
    );
  });
}

/** How long at least one of the calls was under way. */
function under(calls) {
  let busy = 0;
  let till = 0;
  for (const { began, ended } of calls.toSorted((one, other) => one.began - other.began)) {
    busy += Math.max(0, ended - Math.max(began, till));
    till = Math.max(till, ended);
  }
  return busy;
}

const asked = async (method, path, headers, body) => {
  const answer = await call(base, method, path, { headers, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return JSON.parse(answer.body);
};

async function shop(webhookUrl) {
  const stranger = new Stranger(base);
  await stranger.start();
  await stranger.make(webhookUrl);
  const owner = await enter(base, stranger.email);
  const keys = { STRIPE_SECRET_KEY: 'sk_live_51LivegateBench01secret', STRIPE_WEBHOOK_SECRET: 'whsec_9aB3cD4eF5gH6iJ7kL8m' };
  for (const [name, value] of Object.entries(keys)) await asked('PUT', `/api/credentials/${name}`, owner, { value });
  return owner;
}

/** When the stream says that it has ended, and how. */
const ended = (owner, id) =>
  new Promise((resolve, reject) => {
    const request = http.get(`${base}/api/v1/deployments/${id}/events`, { agent: false, headers: owner }, (response) => {
      let seen = '';
      response.on('data', (part) => {
        seen += part;
        const last = seen.match(/"deploymentStatus":"(completed|failed|rolled_back|cancelled)"/);
        if (last) resolve({ status: last[1], at: performance.now() });
      });
      response.on('close', () => resolve({ status: 'closed', at: performance.now() }));
    });
    request.on('error', reject);
  });

async function launch(owner, calls) {
  const prices = [
    { amount: 1900, currency: 'eur', interval: 'month' },
    { amount: 5000, currency: 'jpy' },
  ];
  const product = await asked('POST', '/api/v1/products', owner, { name: 'Gold', prices });
  calls.length = 0;
  const began = performance.now();
  const { id } = await asked('POST', '/api/v1/products/deploy', owner, { action: 'deploy', productId: product.id, sellBeforeLive: true });
  const { status, at } = await ended(owner, id);
  if (status !== 'completed') throw new Error(`the launch ended as ${status}: ${JSON.stringify(await asked('GET', `/api/v1/deployments/${id}`, owner))}`);
  const wholeMs = at - began;
  const callsMs = under(calls);
  return { calls: calls.length, wholeMs: round(wholeMs), callsMs: round(callsMs), overheadMs: round(wholeMs - callsMs) };
}

async function launches(owner, calls, count) {
  const runs = [];
  for (let i = 0; i < count; i += 1) runs.push(await launch(owner, calls));
  return runs;
}

pinToFirstCore();
const result = { machine: machine() };
const sandbox = start([`${process.env.JAVA_HOME}/bin/java`, '-Xmx128m', '-XX:+UseSerialGC', '-jar', process.env.LIVEGATE_SANDBOX]);
const stripe = await clocked(5037);
const hook = await webhook(5036);
const server = start(app, { PORT: '8431', MANAGEMENT_PORT: '8432', LIVEGATE_CREDENTIAL_API_STRIPE: stripe.url });
try {
  await ready(sandbox, `http://${lookAlike.host}:${lookAlike.port}/_sandbox/requests`);
  await ready(server, `${base}/api/ready`);
  const owner = await shop(hook.url);
  await launches(owner, stripe.calls, WARM_UP);
  result.runs = await launches(owner, stripe.calls, RUNS);
} finally {
  await stop(server);
  await stop(sandbox);
  stripe.close();
  hook.close();
}
const figures = ['wholeMs', 'callsMs', 'overheadMs'].map((name) => [name.slice(0, -2), summary(result.runs.map((run) => run[name]))]);
Object.assign(result, Object.fromEntries(figures), { targets: { overheadMs: MOST } });
const { overhead } = result;
report('launch', 'a product goes live', result, [
  `Target: at most ${MOST} ms over the calls at Stripe. Result: **${overhead.p50Ms} ms** (p50), ${overhead.p95Ms} ms (p95): ${overhead.p50Ms <= MOST ? 'met' : 'missed'}.`,
  '',
  '| | runs | mean ms | p50 ms | p95 ms | max ms |',
  '|---|---|---|---|---|---|',
  ...figures.map(([name, one]) => `| ${name} | ${one.count} | ${one.meanMs} | ${one.p50Ms} | ${one.p95Ms} | ${one.maxMs} |`),
  '',
  `From the press to "completed" on the stream, each launch of a new product with two prices, with ${result.runs[0].calls} calls at the look-alike. Calls are`,
  `clocked where they arrive; what two have in common counts once. One client and the clock on core 0, the server on any, loopback, after`,
  `${WARM_UP} launches as warm-up.`,
]);
