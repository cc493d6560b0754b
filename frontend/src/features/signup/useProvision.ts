import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '~/shared/api/problem.ts';
import type { ProvisionStatus } from '~/shared/api/schema.d.ts';
import { askProvision, hearProvision, type Shown } from './queries.ts';
import { watch } from './watch.ts';

interface Followed {
  readonly id: string;
  readonly withToken: <T>(send: (shown: Shown) => Promise<T>, signal: AbortSignal) => Promise<T>;
}

/** Follows the set-up until it has ended. A new `round` follows it again, as after a retry. */
export function useProvision({ id, withToken }: Followed, round: number) {
  const [status, setStatus] = useState<ProvisionStatus>();
  const [heard, setHeard] = useState(true);
  const [refused, setRefused] = useState<ApiError>();
  const ask = useEffectEvent((signal: AbortSignal) => withToken((shown) => askProvision(id, shown, signal), signal));
  const hear = useEffectEvent((signal: AbortSignal, onState: (data: string) => void) =>
    withToken((shown) => hearProvision(id, shown, signal, onState), signal),
  );
  useEffect(() => {
    const here = new AbortController();
    const source = {
      ask: (signal: AbortSignal) => ask(signal),
      hear: (signal: AbortSignal, onState: (data: string) => void) => hear(signal, onState),
    };
    const onStatus = (now: ProvisionStatus) => {
      setStatus(now);
      setRefused(undefined);
    };
    watch(source, { onStatus, onLine: setHeard }, here.signal).catch((failure: unknown) => {
      setRefused(() => {
        if (failure instanceof ApiError) return failure;
        throw failure;
      });
    });
    return () => here.abort();
  }, [id, round]);
  return { status, heard, refused };
}
