import { ApiError } from './problem.ts';

const WAITS = [1000, 2000, 4000, 8000] as const;

export interface Patience {
  readonly signal: AbortSignal;
  /** Says for how long the next try is put off. */
  readonly onWait: (milliseconds: number) => void;
}

const isLost = (failure: unknown): boolean => failure instanceof ApiError && failure.status === 0;

/** Asks again, each time later, as long as no answer comes at all. An answer that refuses is an answer. */
export async function withBackoff<T>(send: () => Promise<T>, { signal, onWait }: Patience): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await send();
    } catch (failure) {
      if (!isLost(failure)) throw failure;
    }
    onWait(wait);
    await pause(wait, signal);
  }
  return send();
}

/** Waits, but not longer than until the network or the person is back; ends at once when the page is left. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = withResolvers();
  const onVisible = () => {
    if (document.visibilityState === 'visible') resolve();
  };
  const onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new DOMException('Left.', 'AbortError'));
  const clock = setTimeout(resolve, milliseconds);
  window.addEventListener('online', resolve);
  document.addEventListener('visibilitychange', onVisible);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  return promise.finally(() => {
    clearTimeout(clock);
    window.removeEventListener('online', resolve);
    document.removeEventListener('visibilitychange', onVisible);
    signal.removeEventListener('abort', onAbort);
  });
}

/** Promise.withResolvers, which the oldest browsers we serve do not have. */
function withResolvers() {
  let resolve: () => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
