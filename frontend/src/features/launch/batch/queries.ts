import { api, unwrap, within } from '~/shared/api/client.ts';
import type { BatchWish, LaunchBatch } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

/** Every check of every product asks Stripe, and Stripe may take its time. */
const SLOWEST = 60_000;

export const batchesQuery = infiniteQueryOptions({
  queryKey: ['batches'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/batches', { params: { query: { limit: '20', ...(pageParam !== '' && { after: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ next }: { next: string | null }) => next,
  staleTime: 2000,
});

export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: ['batches', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/batches/{id}', { params: { path: { id } }, signal })),
    staleTime: 2000,
  });

/** The order changes nothing in what is found, so it asks no second time. */
export function batchValidationQuery({ productIds, environment = 'live', sellBeforeLive = false }: BatchWish) {
  const body = { productIds: productIds.toSorted(), environment, sellBeforeLive };
  return queryOptions({
    queryKey: ['batch-validation', body.productIds.join(), environment, sellBeforeLive],
    queryFn: ({ signal }) => unwrap(api.POST('/api/v1/batches/validate', { body, signal, fetch: within(SLOWEST) })),
    staleTime: 2000,
  });
}

type Once = Record<'Idempotency-Key', string>;

export const launchBatch = (body: BatchWish, headers: Once): Promise<LaunchBatch> =>
  unwrap(api.POST('/api/v1/batches', { body, headers }));

export const cancelBatch = (id: string, headers: Once): Promise<LaunchBatch> =>
  unwrap(api.POST('/api/v1/batches/{id}/cancel', { params: { path: { id } }, headers }));
