// What a person reads by session: Livegate, Fastify 5 with pg, Express with Prisma, and the bare select, in one run.
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { machine, native, report } from './machine.mjs';
import { seed, selects, verified } from './pg.mjs';
import { app, ready, start, stop } from './process.mjs';
import { owners, publicKey } from './sessions.mjs';
import { call } from './signup.mjs';
import { deployed, tokens, verify } from './verification.mjs';
import { load } from './wrk.mjs';

const PEOPLE = 100;
const CLIENTS = 32;
const WARM_UP = 10;
const MEASURED = 4;
const PORT = 8421;
const base = `http://127.0.0.1:${PORT}`;
const UNSTABLE = new Set(['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id']);
const TARGETS = { fastify: 2, express: 5, pgbench: 0.35 };

const script = new URL('reads.lua', import.meta.url).pathname;
const asked = path.join(os.tmpdir(), `livegate-asked-${process.pid}`);
process.env.BENCH_ASKED = asked;

const answers = (people) =>
  Promise.all(people.map(({ path: wanted, Cookie }) => call(base, 'GET', wanted, { headers: { Cookie } })));

/** 50 verifications for each tenant, as Livegate itself wrote down the one that it makes here. */
async function history() {
  seed();
  const stub = await deployed(5037, 0);
  await verify(base, tokens(1)[0], stub.url);
  stub.close();
  verified();
}

/** Each must say what Livegate says, in its own spelling, and the same bytes under load. */
async function measure(people, golden) {
  const before = await answers(people);
  const differing = before.filter(({ body }, at) => !isDeepStrictEqual(JSON.parse(body), JSON.parse(golden[at]))).length;
  writeFileSync(asked, people.map((person, at) => [person.path, person.Cookie, before[at].body].join('\t')).join('\n'));
  await load(base, WARM_UP, CLIENTS, script);
  return { ...(await load(base, MEASURED, CLIENTS, script)), differing };
}

async function livegate(wanted) {
  const server = start(app, { PORT: String(PORT), MANAGEMENT_PORT: '8422', LIVEGATE_CHECKLIST_SWEEP: '0' });
  try {
    await ready(server, `${base}/api/ready`);
    await history();
    const people = owners(PEOPLE).map((person, at) => ({ ...person, path: wanted(at + 1) }));
    const first = await answers(people);
    const golden = first.map(({ body }) => body);
    const headers = Object.fromEntries(Object.entries(first[0].headers).filter(([name]) => !UNSTABLE.has(name)));
    return { people, golden, headers, figures: await measure(people, golden) };
  } finally {
    await stop(server);
  }
}

async function rival(file, { people, golden, headers }) {
  const env = { PORT: String(PORT), HEADERS: JSON.stringify(headers), PUBLIC_KEY: publicKey, NODE_ENV: 'production' };
  const server = start(['node', `bench/${file}`], env);
  try {
    await ready(server, `${base}/ready`);
    return await measure(people, golden);
  } finally {
    await stop(server);
  }
}

const row = (name, one) =>
  `| ${name} | ${Math.round(one.requestsPerSecond)} | ${one.p50Ms} | ${one.p95Ms} | ${one.p99Ms} | ${one.wrong} | ${one.differing} |`;

/** What the n-th of them asks for, and the same select for pgbench. */
export async function compare(scenario, title, { wanted, select }) {
  const result = { machine: machine() };
  const ours = await livegate(wanted);
  result.bytes = ours.golden[0].length;
  result.livegate = ours.figures;
  result.fastify = await rival('fastify/reads.mjs', ours);
  result.express = await rival('express/reads.mjs', ours);
  result.pgbench = selects(select, CLIENTS, MEASURED);
  const times = (other) => Number((result.livegate.requestsPerSecond / other).toFixed(2));
  result.ratios = {
    fastify: times(result.fastify.requestsPerSecond),
    express: times(result.express.requestsPerSecond),
    pgbench: times(result.pgbench.perSecond),
  };
  result.targets = TARGETS;
  const correct = ['livegate', 'fastify', 'express'].every((name) => result[name].wrong + result[name].differing === 0);
  const met = correct && Object.entries(TARGETS).every(([name, least]) => result.ratios[name] >= least);
  rmSync(asked);
  const { fastify, express, pgbench } = result.ratios;

  report(scenario, title, result, [
    'Target: at least 2 x Fastify with pg, 5 x Express with Prisma, and 0.35 of the bare select by pgbench.',
    `Result: **${fastify} x**, **${express} x** and **${pgbench}**: ${met ? 'met' : 'missed'}.`,
    '',
    '| | per second | p50 ms | p95 ms | p99 ms | wrong under load | other bodies |',
    '|---|---|---|---|---|---|---|',
    row(native ? 'Livegate, native' : 'Livegate, JVM', result.livegate),
    row('Fastify 5, pg', result.fastify),
    row('Express 5, Prisma 7', result.express),
    `| the select, pgbench | ${Math.round(result.pgbench.perSecond)} | mean ${result.pgbench.meanMs} | | | | |`,
    '',
    `${PEOPLE} owners of as many tenants in turn, ${result.bytes} bytes an answer, ${CLIENTS} clients each; wrk and pgbench on core 0, the servers on any,`,
    `${WARM_UP} s warm-up, ${MEASURED} s measured, loopback, 1,000 tenants with 50 runs each seeded. All three verify the ES256 token of the cookie, tell`,
    'PostgreSQL the tenant in the transaction that selects under row-level security as the application\'s role, and answer the same with the same headers',
    'from a pool of 16. Only Livegate asks besides, every four seconds, whether the session still stands. pgbench has its select prepared, and',
    'the tenant told once per connection.',
  ]);
  process.exitCode = correct ? 0 : 1;
}
