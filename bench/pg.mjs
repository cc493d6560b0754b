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
const run = (command, words, who = {}) =>
  execFileSync(command, words, { env: { ...env, ...who }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const file = (script) => new URL(`sql/${script}`, import.meta.url).pathname;

/** 1,000 tenants with their owners, and 50 finished set-ups each. */
export const seed = () => run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-f', file('seed.sql')]);

/** 50 verifications of each tenant, like the only one there is. */
export const verified = () => run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-f', file('verified.sql')]);

/** As many more tenants, each with content, runs and an audit of its own. */
export const grow = (from, to) =>
  run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-v', `from=${from}`, '-v', `to=${to}`, '-f', file('grow.sql')]);

/** The first column of each row, as the platform sees it. */
export const read = (sql) =>
  run('psql', ['-qAt', '-v', 'ON_ERROR_STOP=1', '-c', `set app.platform = 'on'; ${sql}`]).trim().split('\n');

function pgbench(script, clients, seconds, who) {
  const words = ['-n', '-M', 'prepared', '-j', '1', '-c', String(clients), '-T', String(seconds), '-f', file(script)];
  const out = run('taskset', ['-c', '0', 'pgbench', ...words], who);
  return {
    perSecond: Number(out.match(/tps = ([\d.]+)/)[1]),
    meanMs: Number(out.match(/latency average = ([\d.]+)/)[1]),
  };
}

export const transactions = (script, clients, seconds) => pgbench(script, clients, seconds, {});

/** As the application's role at work for the first tenant, which it is told once per connection. */
export const selects = (script, clients, seconds) =>
  pgbench(script, clients, seconds, {
    PGUSER: process.env.QUARKUS_DATASOURCE_USERNAME,
    PGPASSWORD: process.env.QUARKUS_DATASOURCE_PASSWORD,
    PGOPTIONS: `-c app.tenant_id=${read("select md5('tenant 1')::uuid")[0]}`,
  });
