import { api, unwrap } from '~/shared/api/client.ts';
import type { BreakGlass, BrokenGlass, ChangeWindow, WindowWish } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Once = Record<'Idempotency-Key', string>;

const first = undefined as string | undefined;
const from = (after: string | undefined) => ({ query: { limit: '20', ...(after === undefined ? {} : { after }) } });

export const windowsQuery = infiniteQueryOptions({
  queryKey: ['windows'],
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/windows', { params: from(pageParam), signal })),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
});

/** Asked again each half minute: a door may close while somebody looks at it. */
export const stateQuery = queryOptions({
  queryKey: ['window-state'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/windows/state', { signal })),
  refetchInterval: 30_000,
});

export const addWindow = (body: WindowWish, headers: Once): Promise<ChangeWindow> =>
  unwrap(api.POST('/api/v1/windows', { body, headers }));

export const changeWindow = (id: string, body: WindowWish): Promise<ChangeWindow> =>
  unwrap(api.PUT('/api/v1/windows/{id}', { params: { path: { id } }, body }));

export const deleteWindow = (id: string) => api.DELETE('/api/v1/windows/{id}', { params: { path: { id } } });

export const breakGlass = (body: BreakGlass, headers: Once): Promise<BrokenGlass> =>
  unwrap(api.POST('/api/v1/windows/break-glass', { body, headers }));

export const mendGlass = () => api.DELETE('/api/v1/windows/break-glass');
