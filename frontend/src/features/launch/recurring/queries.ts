import { api, unwrap } from '~/shared/api/client.ts';
import type { RecurringLaunch, RecurringLaunchWish } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Once = Record<'Idempotency-Key', string>;

const first = undefined as string | undefined;
const from = (after: string | undefined) => ({ query: { limit: '20', ...(after === undefined ? {} : { after }) } });
const at = (id: string) => ({ params: { path: { id } } });

export const recurringQuery = infiniteQueryOptions({
  queryKey: ['schedules'],
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/v1/schedules', { params: from(pageParam), signal })),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
});

/** What became of the last dates. */
export const datesQuery = (id: string) =>
  queryOptions({
    queryKey: ['schedule-dates', id],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/schedules/{id}/dates', { params: { path: { id }, query: { limit: '5' } }, signal })),
  });

export const addRecurring = (body: RecurringLaunchWish, headers: Once): Promise<RecurringLaunch> =>
  unwrap(api.POST('/api/v1/schedules', { body, headers }));

export const changeRecurring = (id: string, body: RecurringLaunchWish): Promise<RecurringLaunch> =>
  unwrap(api.PUT('/api/v1/schedules/{id}', { ...at(id), body }));

export const pauseRecurring = (id: string, headers: Once): Promise<RecurringLaunch> =>
  unwrap(api.POST('/api/v1/schedules/{id}/pause', { ...at(id), body: {}, headers }));

export const resumeRecurring = (id: string, headers: Once): Promise<RecurringLaunch> =>
  unwrap(api.POST('/api/v1/schedules/{id}/resume', { ...at(id), headers }));

export const deleteRecurring = (id: string) => api.DELETE('/api/v1/schedules/{id}', at(id));
