import { useRef } from 'react';
import { newKey } from '~/shared/lib/newKey.ts';
import { ApiError } from './problem.ts';

/** One key for one intent: the same press after a lost answer is the same deed, other words are another one. */
export function useOnce<V, R>(send: (values: V, headers: { 'Idempotency-Key': string }) => Promise<R>) {
  const open = useRef<{ readonly intent: string | undefined; readonly key: string } | undefined>(undefined);
  return async (values: V): Promise<R> => {
    const intent: string | undefined = JSON.stringify(values);
    if (open.current?.intent !== intent) open.current = undefined;
    const { key } = (open.current ??= { intent, key: newKey() });
    try {
      const answer = await send(values, { 'Idempotency-Key': key });
      open.current = undefined;
      return answer;
    } catch (failure) {
      if (!mayBeDone(failure)) open.current = undefined;
      throw failure;
    }
  };
}

/** No answer, one from something in between, or the first press is still at work. */
const mayBeDone = (failure: unknown): boolean =>
  failure instanceof ApiError && (failure.status === 0 || failure.status >= 500 || failure.code === 'IDEMPOTENCY_IN_PROGRESS');
