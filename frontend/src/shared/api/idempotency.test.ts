import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useOnce } from './idempotency.ts';
import { ApiError, unreachable } from './problem.ts';

const refusal = (status: number, code: string) => new ApiError({ status, code, title: code });

/** Presses once for each of the words, and is answered by one failure after the other. */
async function keysOf(failures: readonly (ApiError | undefined)[], words: readonly string[]): Promise<number[]> {
  const keys: string[] = [];
  const answers = [...failures];
  const send = async (_words: string, headers: { 'Idempotency-Key': string }) => {
    keys.push(headers['Idempotency-Key']);
    const failure = answers.shift();
    if (failure !== undefined) throw failure;
  };
  const { result } = renderHook(() => useOnce(send));
  for (const word of words) {
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    await result.current(word).catch(() => undefined);
  }
  return keys.map((key) => keys.indexOf(key));
}

test.each([
  ['no answer', unreachable()],
  ['an answer of the proxy before us', refusal(504, 'HTTP_504')],
  ['a first press that is still at work', refusal(409, 'IDEMPOTENCY_IN_PROGRESS')],
])('after %s the same press is the same deed', async (_what, failure) => {
  expect(await keysOf([failure], ['a', 'a'])).toEqual([0, 0]);
});

test.each([
  ['an answer', undefined],
  ['a refusal', refusal(409, 'SLUG_TAKEN')],
])('after %s the same press is another deed', async (_what, failure) => {
  expect(await keysOf([failure], ['a', 'a'])).toEqual([0, 1]);
});

test('other words after a lost answer are another deed, and not the first with a wrong key', async () => {
  expect(await keysOf([unreachable(), unreachable()], ['a', 'b', 'b'])).toEqual([0, 1, 1]);
});
