// What a figure is worth nothing without: the machine, its load, and the versions.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

export const native = process.env.LIVEGATE_MEASURED === 'native';

const java = () => {
  const home = process.env.JAVA_HOME;
  const release = readFileSync(`${home}/release`, 'utf8');
  return `${release.match(/JAVA_VERSION="(.*)"/)?.[1]} (${release.match(/IMPLEMENTOR="(.*)"/)?.[1] ?? 'unknown'})`;
};

const commit = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'no git';
  }
};

export function machine() {
  return {
    at: new Date().toISOString(),
    commit: commit(),
    cpu: `${os.cpus().length} x ${os.cpus()[0].model}`,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    kernel: `${os.type()} ${os.release()}`,
    loadBefore: os.loadavg().map((load) => Number(load.toFixed(2))),
    java: java(),
    node: process.version,
  };
}

/** What was measured on the native executable is kept beside what was measured on the JVM. */
export function report(scenario, title, result, lines) {
  const name = native ? `${scenario}-native` : scenario;
  const base = new URL(`results/${name}`, import.meta.url).pathname;
  const { machine: at } = result;
  mkdirSync(new URL('results', import.meta.url), { recursive: true });
  writeFileSync(`${base}.json`, `${JSON.stringify(result, null, 2)}\n`);
  const text = [
    `# ${name}: ${title}`,
    '',
    ...lines,
    '',
    `Measured ${at.at} at commit ${at.commit}: ${at.cpu}, ${at.memoryGb} GB, ${at.kernel},`,
    `load before ${at.loadBefore.join(' ')}, ${native ? 'native' : `Java ${at.java}`}, Node ${at.node}. Raw numbers: ${name}.json.`,
    '',
  ].join('\n');
  writeFileSync(`${base}.md`, text);
  console.log(text);
}
