import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test as base } from './fixtures.ts';

/** A preview may call these on its own machine; nothing of the sandbox listens there. */
const FIRST_PORT = 5013;
const SANDBOX = fileURLToPath(new URL('../../sandbox/target/', import.meta.url));
const JAVA = process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin/java');
const SMALL = ['-Xmx64m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

type Faults = Readonly<Record<string, string>>;

/** The customer's app of the sandbox in a process of its own: down until it is deployed, and broken where a test says so. */
export class CustomersApp {
  readonly url: string;
  readonly #port: number;
  #token = '';
  #running: ChildProcess | undefined;

  constructor(worker: number) {
    this.#port = FIRST_PORT + worker;
    this.url = `http://localhost:${this.#port}`;
  }

  async deploy(token: string): Promise<void> {
    this.#token = token;
    const jar = readdirSync(SANDBOX).find((name) => /^livegate-sandbox-.*\.jar$/.test(name)) ?? 'missing.jar';
    const env = { ...process.env, PORT: String(this.#port), LIVEGATE_PROBE_TOKEN: token };
    const main = ['-cp', join(SANDBOX, jar), 'dev.livegate.sandbox.customer.CustomerApp'];
    const running = spawn(JAVA, [...SMALL, ...main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#running = running;
    const said = once(createInterface(running.stdout), 'line');
    await Promise.race([said, once(running, 'exit').then(() => expect(running.exitCode, `an app at ${this.url}`).toBeNull())]);
  }

  /** Breaks it in these parts, and mends all others. */
  async bend(faults: Faults): Promise<void> {
    const body = JSON.stringify({ reset: 'true', probeToken: this.#token, ...faults });
    const answer = await fetch(`${this.url}/_sandbox`, { method: 'PUT', body });
    expect(answer.ok, await answer.text()).toBe(true);
  }

  async withdraw(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = once(running, 'exit');
    running.kill();
    await gone;
  }
}

export const test = base.extend<{ readonly app: CustomersApp }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants to see which fixtures it needs
  app: async ({}, use, { parallelIndex }) => {
    const app = new CustomersApp(parallelIndex);
    await use(app);
    await app.withdraw();
  },
});
