import { api, unwrap, within } from '~/shared/api/client.ts';
import type { Verification } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { asQuery, type Filter } from './filter.ts';

export const trailQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/audit', {
          params: { query: { ...asQuery(filter), ...(pageParam === undefined ? {} : { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: 5000,
  });

/** A long chain is judged page by page; the first bad record ends it. */
export async function verifyAll(onPage: (checked: number) => void): Promise<Verification> {
  let checked = 0;
  let after: string | undefined;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await verifyFrom(after);
    checked += page.checked;
    onPage(checked);
    if (page.next === undefined) return { ...page, checked };
    after = String(page.next);
  }
}

const verifyFrom = (after: string | undefined): Promise<Verification> =>
  unwrap(
    api.GET('/api/audit/verify', {
      params: { query: after === undefined ? {} : { after } },
      fetch: within(60_000),
    }),
  );
