// Rolling: every replica is replaced behind the proxy that deploy/compose has, while 200 requests a second come in.
import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import { summary } from './figures.mjs';
import { machine, report } from './machine.mjs';
import { app, pause, ready, start, stop } from './process.mjs';
import { Stranger, call, operator, pinToFirstCore } from './signup.mjs';

const PER_SECOND = 200;
const WARM_UP = 10_000;
const DELAY = '5s';
const proxy = 'http://localhost:8460';
const ports = [8461, 8463];
const home = mkdtempSync(`${os.tmpdir()}/livegate-caddy-`);

const replica = (port, delay) =>
  start(app, {
    PORT: String(port),
    MANAGEMENT_PORT: String(port + 1),
    LIVEGATE_BEHIND_PROXY: 'true',
    LIVEGATE_SHUTDOWN_DELAY: delay,
    LIVEGATE_PUBLIC_URL: proxy,
  });
const up = (server, port) => ready(server, `http://127.0.0.1:${port}/api/ready`);

function caddy() {
  const log = openSync(process.env.BENCH_LOG, 'a');
  const config = new URL('../deploy/compose/Caddyfile', import.meta.url).pathname;
  return {
    began: performance.now(),
    child: spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', config], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        XDG_DATA_HOME: home,
        XDG_CONFIG_HOME: home,
        LIVEGATE_HOSTNAME: proxy,
        LIVEGATE_UPSTREAMS: ports.map((port) => `127.0.0.1:${port}`).join(' '),
      },
    }),
  };
}

/** What people do all day: half of them with a session, one in ten signs up. */
function requests(headers, me) {
  const page = () => ({ method: 'GET', path: '/', fine: ({ status }) => status === 200 });
  const known = () => ({ method: 'GET', path: '/api/me', headers, fine: ({ status, body }) => status === 200 && body === me });
  const signUp = () => ({
    method: 'POST',
    path: '/public/signup/start',
    body: new Stranger(proxy).wish(),
    fine: ({ status, body }) => status === 201 && body.includes('"jwt":"'),
  });
  const mix = [signUp, page, known, page, known, page, known, page, known, known];
  return (number) => mix[number % mix.length]();
}

class Crowd {
  answers = [];
  #going = true;

  constructor(next) {
    this.next = next;
    this.finished = this.#go();
  }

  /** By the clock, whether the answers come or not. */
  async #go() {
    const began = performance.now();
    const open = [];
    while (this.#going) {
      while (open.length < ((performance.now() - began) / 1000) * PER_SECOND) open.push(this.#ask(this.next(open.length)));
      await pause(2);
    }
    await Promise.all(open);
  }

  async #ask({ method, path, fine, ...rest }) {
    const at = performance.now();
    const answer = await call(proxy, method, path, rest).catch(({ code }) => ({ status: 0, body: code }));
    this.answers.push({ path, status: answer.status, failed: !fine(answer), ms: performance.now() - at });
  }

  async leave() {
    this.#going = false;
    await this.finished;
    return this.answers;
  }
}

async function roll(servers, delay) {
  for (const [i, port] of ports.entries()) {
    await stop(servers[i]);
    servers[i] = replica(port, delay);
    await up(servers[i], port);
    await pause(3000); // in which the proxy has looked, as `docker compose up --wait` and Kubernetes do
  }
}

async function underLoad(next, deed) {
  const crowd = new Crowd(next);
  await pause(WARM_UP);
  const began = performance.now();
  await deed();
  const seconds = Math.round((performance.now() - began) / 1000);
  const answers = await crowd.leave();
  const failed = answers.filter((one) => one.failed);
  const kinds = [...new Set(failed.map(({ path, status }) => `${status} ${path}`))];
  return { seconds, requests: answers.length, failed: failed.length, kinds, ...summary(answers.map(({ ms }) => ms)) };
}

pinToFirstCore();
const result = { machine: machine() };
const servers = ports.map((port) => replica(port, DELAY));
const front = caddy();
try {
  for (const [i, port] of ports.entries()) await up(servers[i], port);
  await ready(front, `${proxy}/api/ready`);
  const headers = await operator(`http://127.0.0.1:${ports[0]}`);
  const { body: me } = await call(proxy, 'GET', '/api/me', { headers });
  const next = requests(headers, me);
  result.rolled = await underLoad(next, () => roll(servers, DELAY));
  await roll(servers, '0s');
  result.control = await underLoad(next, async () => {
    await stop(servers[0]);
    await pause(5000);
  });
} finally {
  for (const server of [...servers, front]) await stop(server);
  rmSync(home, { recursive: true, force: true });
}
const { rolled, control } = result;
const row = (what, one) => `| ${what} | ${one.requests} | **${one.failed}** | ${one.p50Ms} | ${one.p99Ms} | ${one.maxMs} |`;
report('rolling', 'both replicas replaced under load', result, [
  `Target: no failed request. Result: **${rolled.failed}** of ${rolled.requests}: ${rolled.failed === 0 ? 'met' : 'missed'}.`,
  '',
  '| | requests | failed | p50 ms | p99 ms | max ms |',
  '|---|---|---|---|---|---|',
  row(`both replaced, one after the other, in ${rolled.seconds} s (LIVEGATE_SHUTDOWN_DELAY=${DELAY})`, rolled),
  row('the control: one is stopped without the delay', control),
  '',
  `${PER_SECOND} requests a second by the clock through Caddy with deploy/compose/Caddyfile: 4 of 10 a page, 5 a session's question, 1 a sign-up;`,
  `each answer's status and body compared. ${WARM_UP / 1000} s warm-up, loopback, load from core 0. What failed in the control: ${control.kinds.join(', ') || 'nothing'}.`,
]);
process.exitCode = rolled.failed === 0 && control.failed > 0 ? 0 : 1;
