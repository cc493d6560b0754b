// A server under measurement: started, awaited, weighed and stopped.
import { spawn } from 'node:child_process';
import { readFileSync, openSync } from 'node:fs';
import http from 'node:http';

const PATIENCE = 60_000;

/** What is measured: on the JVM, or the native executable. */
export const app = (process.env.LIVEGATE_APP ?? '').split('\n');

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export const get = (url) =>
  new Promise((resolve, reject) => {
    http
      .get(url, { agent: false }, (response) => {
        let body = '';
        response.on('data', (part) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      })
      .on('error', reject);
  });

export function start(command, env = {}) {
  const log = openSync(process.env.BENCH_LOG, 'a');
  const began = performance.now();
  const child = spawn(command[0], command.slice(1), { env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
  return { child, began };
}

/** Milliseconds from the start of the process to its first 200. */
export async function ready({ child, began }, url) {
  for (;;) {
    try {
      if ((await get(url)).status === 200) return performance.now() - began;
    } catch {
      if (child.exitCode !== null) throw new Error(`the server ended before it was ready: ${process.env.BENCH_LOG}`);
    }
    if (performance.now() - began > PATIENCE) {
      child.kill('SIGKILL');
      throw new Error(`no answer from ${url}`);
    }
    await pause(1);
  }
}

export const rssMb = ({ child }) =>
  Math.round(Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024);

export const stop = ({ child }) =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
