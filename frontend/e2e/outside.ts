import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A preview may call these on its own machine; the sandbox uses the ones below. */
const PORTS = [5033, 5034, 5035, 5036, 5038, 5039] as const;

export interface Webhook {
  readonly url: string;
  answers: number;
  readonly close: () => void;
}

/** A Make.com scenario of this test alone, which can be switched off and on. */
export async function webhook(): Promise<Webhook> {
  const state = { answers: 200 };
  const server = createServer((_, answer) => {
    answer.statusCode = state.answers;
    answer.end();
  });
  const port = await firstFree(server);
  return Object.assign(state, { url: `http://localhost:${port}/hook`, close: () => server.close() });
}

async function firstFree(server: Server): Promise<number> {
  for (const port of PORTS) {
    // oxlint-disable-next-line no-await-in-loop -- the next is tried when this one is taken
    if (await listens(server, port)) return port;
  }
  throw new Error(`All of the ports ${PORTS.join(', ')} are taken.`);
}

const listens = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const onError = () => resolve(false);
    server.once('error', onError);
    server.listen(port, () => {
      server.off('error', onError);
      resolve(true);
    });
  });

const STALE = 60_000;

/** What is one for all tests, such as the switch or the operator's door, belongs to one of them at a time. */
export async function aloneAt<T>(place: 'switch' | 'door', deed: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), `livegate-e2e-${place}`);
  for (let turn = 0; !taken(lock); turn += 1) {
    if (turn === 600) throw new Error(`Nobody leaves the ${place}: remove ${lock}.`);
    // oxlint-disable-next-line no-await-in-loop -- somebody else is at it
    await wait(100);
  }
  try {
    return await deed();
  } finally {
    rmdirSync(lock);
  }
}

function taken(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    // A run that was killed leaves its lock behind.
    if (since !== undefined && Date.now() - since > STALE) rmdirSync(lock);
    return false;
  }
}
