import * as v from 'valibot';
import { pause } from '~/shared/api/backoff.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { ProvisionStatus } from '~/shared/api/schema.d.ts';
import { Provision } from './provisionSchema.ts';

const QUIET = 1500;
const LONGEST = 12_000;

export interface Source {
  readonly ask: (signal: AbortSignal) => Promise<ProvisionStatus>;
  readonly hear: (signal: AbortSignal, onState: (data: string) => void) => Promise<void>;
}

export interface Watcher {
  readonly onStatus: (status: ProvisionStatus) => void;
  /** Whether the server is being heard at the moment. */
  readonly onLine: (heard: boolean) => void;
}

const isFinal = ({ status }: ProvisionStatus): boolean => status === 'complete' || status === 'failed';

/** Whether asking again later may help; a refusal of what was asked does not change by itself. */
const mayPass = (failure: unknown): boolean =>
  failure instanceof ApiError && (failure.status === 0 || failure.status === 429 || failure.status >= 500);

/** The stream first. A stream that is cut, or says nothing because a proxy holds it back, costs 1.5 seconds at most. */
export async function watch({ ask, hear }: Source, { onStatus, onLine }: Watcher, leaving: AbortSignal): Promise<void> {
  const end = new AbortController();
  const signal = AbortSignal.any([leaving, end.signal]);
  let heardAt = 0;
  let misses = 0;
  const seen = (status: ProvisionStatus) => {
    if (signal.aborted) return;
    heardAt = Date.now();
    misses = 0;
    onLine(true);
    onStatus(status);
    if (isFinal(status)) end.abort();
  };
  const look = async () => {
    try {
      seen(await ask(signal));
    } catch (failure) {
      if (signal.aborted || !mayPass(failure)) throw failure;
      misses += 1;
      onLine(false);
    }
  };
  try {
    await look();
    void hear(signal, (data) => seen(v.parse(Provision, JSON.parse(data)))).catch(() => undefined);
    while (!signal.aborted) {
      await pause(Math.min(QUIET * 2 ** misses, LONGEST), signal);
      if (Date.now() - heardAt >= QUIET) await look();
    }
  } catch (failure) {
    if (!signal.aborted) throw failure;
  } finally {
    end.abort();
  }
}
