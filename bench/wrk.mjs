// wrk on the first core: requests per second, latency, and what went wrong.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const UNITS = { us: 0.001, ms: 1, s: 1000 };

const milliseconds = (text) => {
  const [, figure, unit] = text.match(/([\d.]+)(us|ms|s)$/);
  return Number(figure) * UNITS[unit];
};

/** A script of ours may print P95us and how many answers were wrong. */
export async function load(url, seconds, connections = 32, script) {
  const words = ['-c', '0', 'wrk', '-t', '1', '-c', String(connections), '-d', `${seconds}s`, '--latency'];
  words.push(...(script ? ['-s', script] : []), url);
  const { stdout } = await promisify(execFile)('taskset', words);
  const percentile = (name) => milliseconds(stdout.match(new RegExp(`^\\s+${name}%\\s+(\\S+)`, 'm'))[1]);
  const said = (word) => Number(stdout.match(new RegExp(`${word}: (\\d+)`))?.[1]);
  return {
    ...(script ? { p95Ms: said('P95us') / 1000, wrong: said('Wrong') } : {}),
    requestsPerSecond: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    p50Ms: percentile(50),
    p99Ms: percentile(99),
    non2xx: Number(stdout.match(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0),
    socketErrors: stdout.match(/Socket errors: (.*)/)?.[1] ?? 'none',
  };
}
