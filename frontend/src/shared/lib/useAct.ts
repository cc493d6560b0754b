import { useRef, useState } from 'react';
import { ApiError } from '~/shared/api/problem.ts';

/** What a button does: once at a time, and its refusal is kept to be shown. */
export function useAct<V = void>(deed: (values: V) => Promise<unknown>) {
  const [refused, setRefused] = useState<ApiError>();
  const [pending, setPending] = useState(false);
  const acting = useRef(false);

  const run = async (values: V) => {
    acting.current = true;
    setPending(true);
    setRefused(undefined);
    try {
      await deed(values);
    } catch (failure) {
      // What is no refusal is a fault of ours: the error boundary shows it.
      setRefused(() => {
        if (failure instanceof ApiError) return failure;
        throw failure;
      });
    } finally {
      acting.current = false;
      setPending(false);
    }
  };

  return {
    refused,
    pending,
    act: (values: V) => {
      if (!acting.current) void run(values);
    },
  };
}
