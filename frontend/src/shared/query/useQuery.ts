import { createContext, use, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { Answer, Ask } from './answer.ts';
import { QueryClient, type Key } from './client.ts';

const FRESH_FOR = 30_000;

export interface Manner {
  readonly queryKey: Key;
  readonly staleTime?: number;
  readonly refetchInterval?: number;
}

export interface Query<T> extends Manner {
  readonly queryFn: (call: { readonly signal: AbortSignal }) => Promise<T>;
}

/** Gives a question its type where it is written down. */
export const queryOptions = <T>(query: Query<T>): Query<T> => query;

export const QueryClientContext = createContext(new QueryClient());

export const useQueryClient = (): QueryClient => use(QueryClientContext);

export function useQuery<T>(query: Query<T>) {
  return useAnswer<T>(query, (signal) => query.queryFn({ signal }));
}

/** Shows the last answer, and asks again when it is old, when the person comes back, and each interval. */
export function useAnswer<T>(manner: Manner, question: Ask<T>) {
  const answer: Answer<T> = useQueryClient().answerOf<T>(manner.queryKey);
  const { data, error, isFetching } = useSyncExternalStore(answer.subscribe, () => answer.state);
  const { staleTime = FRESH_FOR, refetchInterval } = manner;
  const ask = useEffectEvent(() => answer.ask(question));
  const know = useEffectEvent(() => answer.know(question));
  const askIfOld = useEffectEvent(() => {
    if (document.visibilityState === 'visible' && answer.isOlderThan(staleTime)) void answer.ask(question);
  });
  useEffect(() => {
    const onReturn = () => askIfOld();
    know();
    if (answer.isOlderThan(staleTime)) void ask();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', onReturn);
    };
  }, [answer, staleTime]);
  useEffect(() => {
    if (refetchInterval === undefined) return undefined;
    const clock = setInterval(() => {
      if (document.visibilityState === 'visible') void ask();
    }, refetchInterval);
    return () => clearInterval(clock);
  }, [answer, refetchInterval]);
  return { data, error, isFetching, isError: error !== null, refetch: () => answer.ask(question), answer };
}
