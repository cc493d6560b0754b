// B11: process start to the first 200 on /api/ready over a migrated database, and what the process weighs.
import { existsSync, statSync } from 'node:fs';
import { machine, report } from './machine.mjs';
import { pause, ready, rssMb, start, stop } from './process.mjs';
import { load } from './wrk.mjs';

const PORT = 8405;
const ENV = { PORT: String(PORT), MANAGEMENT_PORT: '8406' };
const url = `http://127.0.0.1:${PORT}/api/ready`;
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];

async function started(command) {
  const server = start(command, ENV);
  return { server, ms: Math.round(await ready(server, url)) };
}

async function measure(command, times) {
  await stop((await started(command)).server); // migrates, and warms the file cache
  const startMs = [];
  for (let i = 1; i < times; i++) {
    const { server, ms } = await started(command);
    startMs.push(ms);
    await stop(server);
  }
  const last = await started(command);
  await pause(2000);
  const idle = rssMb(last.server);
  const { non2xx } = await load(`http://127.0.0.1:${PORT}/api/health`, 8, 16);
  const loaded = rssMb(last.server);
  await stop(last.server);
  return { startMs: [...startMs, last.ms], medianMs: median([...startMs, last.ms]), idleMb: idle, loadedMb: loaded, non2xx };
}

const result = { machine: machine() };
result.jvm = await measure(process.env.LIVEGATE_JVM.split('\n'), 3);
const native = process.env.LIVEGATE_NATIVE;
if (native && existsSync(native)) {
  result.native = await measure([native, '-Xmx64m'], 7);
  result.native.executableMb = Math.round(statSync(native).size / 1e6);
}

const row = (name, { medianMs, startMs, idleMb, loadedMb, executableMb }) =>
  `| ${name} | ${medianMs} | ${startMs.join(', ')} | ${idleMb} | ${loadedMb} | ${executableMb ?? ''} |`;
report('B11', 'process start to the first 200 on /api/ready', result, [
  'Targets: native 150 ms, 100 MB idle and 180 MB after load with -Xmx64m, executable 140 MB; JVM 2500 ms.',
  '',
  '| | median ms | each start, ms | RSS idle, MB | RSS after load, MB | executable, MB |',
  '|---|---|---|---|---|---|',
  row('JVM', result.jvm),
  ...(result.native ? [row('native, -Xmx64m', result.native)] : ['| native | not built | | | | |']),
  '',
  'The database is migrated and local; load is 8 s of GET /api/health over 16 connections.',
]);
