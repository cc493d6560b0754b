// B12: the first load of sign-up and of the way to live on a slow phone, as Lighthouse sees it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import { machine, report } from './machine.mjs';
import { seed } from './pg.mjs';
import { app, get, ready, start, stop } from './process.mjs';
import { owners } from './sessions.mjs';

const LOADS = 3;
const TARGETS = { scriptKb: 100, lcpMs: 2000, cls: 0, performance: 95, accessibility: 100, 'best-practices': 100 };
const base = 'http://localhost:8481';
const lighthouse = new URL('lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url).pathname;

/** Now and then the browser loses its own trace, and Lighthouse asks to be run again. */
async function seen(page, headers, tries = 3) {
  try {
    return await look(page, headers);
  } catch (fault) {
    if (tries === 1 || !fault.message.includes('run Lighthouse again')) throw fault;
    return seen(page, headers, tries - 1);
  }
}

async function look(page, headers) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      lighthouse,
      base + page,
      '--quiet',
      '--output=json',
      '--only-categories=performance,accessibility,best-practices',
      '--disable-full-page-screenshot',
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update',
      `--extra-headers=${JSON.stringify(headers)}`,
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

async function load(page, headers) {
  const { audits, categories } = await seen(page, headers);
  const failed = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => id);
  return {
    ...Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)])),
    lcpMs: Math.round(audits['largest-contentful-paint'].numericValue),
    cls: Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)),
    blockedMs: Math.round(audits['total-blocking-time'].numericValue),
    scripts: audits['network-requests'].details.items.filter((one) => one.resourceType === 'Script').map(({ url }) => url),
    failed: [...new Set(failed)],
  };
}

async function size(urls) {
  const bodies = await Promise.all(urls.map(get));
  return Math.round(bodies.reduce((sum, { body }) => sum + gzipSync(body).length, 0) / 100) / 10;
}

/** Of several loads the one in the middle by its performance. */
async function measure(page, headers) {
  const loads = [];
  for (let i = 0; i < LOADS; i += 1) loads.push(await load(page, headers));
  const middle = loads.toSorted((a, b) => a.performance - b.performance || b.lcpMs - a.lcpMs)[Math.floor(LOADS / 2)];
  return { ...middle, scriptKb: await size(middle.scripts), every: loads.map(({ performance, lcpMs }) => ({ performance, lcpMs })) };
}

const met = (one) =>
  one.scriptKb <= TARGETS.scriptKb &&
  one.lcpMs <= TARGETS.lcpMs &&
  one.cls === TARGETS.cls &&
  ['performance', 'accessibility', 'best-practices'].every((name) => one[name] >= TARGETS[name]);

const result = { machine: machine() };
const server = start(app, { PORT: '8481', MANAGEMENT_PORT: '8482', LIVEGATE_CHECKLIST_SWEEP: '0' });
try {
  await ready(server, `${base}/api/ready`);
  seed();
  const [{ Cookie }] = owners(1);
  result.pages = {
    '/onboarding': await measure('/onboarding', {}),
    '/dashboard/deploy': await measure('/dashboard/deploy', { Cookie }),
  };
} finally {
  await stop(server);
}
result.targets = TARGETS;
const pages = Object.entries(result.pages);
const allMet = pages.every(([, one]) => met(one));
report('B12', 'first load on a slow phone', result, [
  'Target: at most 100 kB of scripts (gzip), largest paint within 2 s, no shift, Lighthouse at least 95 / 100 / 100.',
  `Result: ${pages.map(([page, one]) => `${page} **${one.performance} / ${one.accessibility} / ${one['best-practices']}**`).join(', ')}: ${allMet ? 'met' : 'missed'}.`,
  '',
  '| | scripts, kB gzip | largest paint ms | shift | blocked ms | performance | accessibility | best practices | below 90 |',
  '|---|---|---|---|---|---|---|---|---|',
  ...pages.map(
    ([page, one]) =>
      `| ${page} | ${one.scriptKb} | ${one.lcpMs} | ${one.cls} | ${one.blockedMs} | ${one.performance} | ${one.accessibility} | ${one['best-practices']} | ${one.failed.join(', ')} |`,
  ),
  '',
  `Lighthouse's own phone: 1.6 Mbit/s, 150 ms there and back, a processor four times slower; Debian's Chromium without a cache, the middle of ${LOADS} loads.`,
  'The way to live belongs to the owner of one of 1,000 seeded tenants.',
]);
process.exitCode = allMet ? 0 : 1;
