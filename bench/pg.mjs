// The database under measurement, by psql and pgbench as the schema's owner.
import { execFileSync } from 'node:child_process';

const [, host, port, name] = process.env.QUARKUS_DATASOURCE_JDBC_URL.match(/\/\/([^:/]+):(\d+)\/(\w+)/);
const env = {
  ...process.env,
  PGHOST: host,
  PGPORT: port,
  PGDATABASE: name,
  PGUSER: process.env.QUARKUS_FLYWAY_USERNAME,
  PGPASSWORD: process.env.QUARKUS_FLYWAY_PASSWORD,
};
const run = (command, words) => execFileSync(command, words, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const file = (script) => new URL(`sql/${script}`, import.meta.url).pathname;

/** 1,000 tenants with their owners, and 50 finished set-ups each. */
export const seed = () => run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-f', file('seed.sql')]);

/** As many more tenants, each with content, runs and an audit of its own. */
export const grow = (from, to) =>
  run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-v', `from=${from}`, '-v', `to=${to}`, '-f', file('grow.sql')]);

/** The first column of each row, as the platform sees it. */
export const read = (sql) =>
  run('psql', ['-qAt', '-v', 'ON_ERROR_STOP=1', '-c', `set app.platform = 'on'; ${sql}`]).trim().split('\n');

export function transactions(script, clients, seconds) {
  const out = run('taskset', [
    ...['-c', '0', 'pgbench', '-n', '-M', 'prepared', '-j', '1', '-c', String(clients), '-T', String(seconds)],
    ...['-f', file(script)],
  ]);
  return {
    perSecond: Number(out.match(/tps = ([\d.]+)/)[1]),
    meanMs: Number(out.match(/latency average = ([\d.]+)/)[1]),
  };
}
