// B1: GET /api/health of Livegate on the JVM against Fastify 5 with the same body and headers, in one run.
import { machine, report } from './machine.mjs';
import { get, ready, start, stop } from './process.mjs';
import { load } from './wrk.mjs';

const WARM_UP = 10;
const MEASURED = 8;
const UNSTABLE = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id']);

async function measure(command, env, port) {
  const url = `http://127.0.0.1:${port}/api/health`;
  const server = start(command, env);
  try {
    await ready(server, url);
    const golden = await get(url);
    await load(url, WARM_UP);
    const figures = await load(url, MEASURED);
    const bodies = await Promise.all(Array.from({ length: 100 }, () => get(url)));
    const differing = bodies.filter(({ body }) => body !== golden.body).length;
    return { golden, figures: { ...figures, differing } };
  } finally {
    await stop(server);
  }
}

const result = { machine: machine() };
const ours = await measure(process.env.LIVEGATE_JVM.split('\n'), { PORT: '8401', MANAGEMENT_PORT: '8402' }, 8401);
const headers = Object.fromEntries(Object.entries(ours.golden.headers).filter(([name]) => !UNSTABLE.has(name)));
const answer = JSON.stringify({ headers, body: ours.golden.body });
const theirs = await measure(['node', 'bench/fastify/server.mjs'], { PORT: '8403', ANSWER: answer }, 8403);

result.livegate = ours.figures;
result.fastify = theirs.figures;
result.ratio = Number((ours.figures.requestsPerSecond / theirs.figures.requestsPerSecond).toFixed(2));
result.targets = { ratio: 1.5, p99Ms: 5 };
const correct = [ours, theirs].every(({ figures }) => figures.non2xx === 0 && figures.differing === 0);
const met = correct && result.ratio >= 1.5 && ours.figures.p99Ms <= 5;

const row = (name, { requestsPerSecond, p50Ms, p99Ms, non2xx, differing }) =>
  `| ${name} | ${Math.round(requestsPerSecond)} | ${p50Ms} | ${p99Ms} | ${non2xx} | ${differing} |`;
report('B1', 'GET /api/health', result, [
  `Target: at least 1.5 x Fastify 5 and p99 at most 5 ms. Result: **${result.ratio} x**, p99 ${ours.figures.p99Ms} ms: ${met ? 'met' : 'missed'}.`,
  '',
  '| | requests/s | p50 ms | p99 ms | non-2xx | other bodies |',
  '|---|---|---|---|---|---|',
  row('Livegate, JVM', ours.figures),
  row('Fastify 5', theirs.figures),
  '',
  `wrk with 32 connections on core 0, the server on any, ${WARM_UP} s warm-up, ${MEASURED} s measured, loopback.`,
  'Fastify answers the same body with the same headers.',
]);
process.exitCode = correct ? 0 : 1;
