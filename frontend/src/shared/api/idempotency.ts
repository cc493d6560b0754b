import { useCallback, useRef } from 'react';
import { newKey } from '~/shared/lib/newKey.ts';
import { ApiError } from './problem.ts';

/** One key for one intent: a double tap and a retry after a lost answer carry the same key, the next deed a new one. */
export function useIdempotencyKey() {
  const key = useRef<string | undefined>(undefined);
  const headers = useCallback((): { 'Idempotency-Key': string } => {
    key.current ??= newKey();
    return { 'Idempotency-Key': key.current };
  }, []);
  const settled = useCallback(() => {
    key.current = undefined;
  }, []);
  return { headers, settled };
}

/** Sends with one key until an answer came: after a lost answer the same press is the same deed. */
export function useOnce<V, R>(send: (values: V, headers: { 'Idempotency-Key': string }) => Promise<R>) {
  const { headers, settled } = useIdempotencyKey();
  return async (values: V): Promise<R> => {
    try {
      const answer = await send(values, headers());
      settled();
      return answer;
    } catch (failure) {
      if (!(failure instanceof ApiError) || failure.status > 0) settled();
      throw failure;
    }
  };
}
