import { useState } from 'react';
import { useAnswer, type Manner } from './useQuery.ts';

interface Pages<T> {
  readonly pages: readonly T[];
}

export interface InfiniteQuery<T, P> extends Manner {
  readonly queryFn: (call: { readonly pageParam: P; readonly signal: AbortSignal }) => Promise<T>;
  readonly initialPageParam: P;
  readonly getNextPageParam: (last: T) => P | null | undefined;
}

export const infiniteQueryOptions = <T, P>(query: InfiniteQuery<T, P>): InfiniteQuery<T, P> => query;

/** A list by pages. Asked again, it asks for as many pages as are shown, each from the end of the one before. */
export function useInfiniteQuery<T, P>(query: InfiniteQuery<T, P>) {
  const [isFetchingNextPage, setFetchingNext] = useState(false);
  const asked = async (signal: AbortSignal, wanted: number): Promise<Pages<T>> => {
    const pages: T[] = [];
    let from: P | undefined = query.initialPageParam;
    do {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
      const page: T = await query.queryFn({ pageParam: from, signal });
      pages.push(page);
      from = query.getNextPageParam(page) ?? undefined;
    } while (from !== undefined && pages.length < wanted);
    return { pages };
  };
  const shown = useAnswer<Pages<T>>(query, (signal, now) => asked(signal, now?.pages.length ?? 1));
  const { data, answer } = shown;
  const last = data?.pages.at(-1);
  const next = last === undefined ? undefined : (query.getNextPageParam(last) ?? undefined);
  const fetchNextPage = async (): Promise<void> => {
    if (data === undefined || next === undefined || isFetchingNextPage) return;
    setFetchingNext(true);
    await answer.askOnce(async (signal) => ({
      pages: [...data.pages, await query.queryFn({ pageParam: next, signal })],
    }));
    setFetchingNext(false);
  };
  return { ...shown, hasNextPage: next !== undefined, isFetchingNextPage, fetchNextPage };
}
