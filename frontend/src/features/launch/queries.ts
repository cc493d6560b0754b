import { api, unwrap } from '~/shared/api/client.ts';
import type { ProductDeployment, StripeEnvironment } from '~/shared/api/schema.d.ts';
import type { QueryClient } from '~/shared/query/client.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';
import { previewRollback, validateProductForDeploymentAction } from './actions.ts';
import { scheduledIn } from './words.ts';

export const deploymentsQuery = infiniteQueryOptions({
  queryKey: ['deployments'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/deployments', { params: { query: { limit: '20', ...(pageParam !== '' && { after: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ next }: { next: string | null }) => next,
  staleTime: 2000,
});

export const deploymentQuery = (id: string) =>
  queryOptions({
    queryKey: ['deployments', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deployments/{id}', { params: { path: { id } }, signal })),
    staleTime: 2000,
  });

/** As the server has just told it: its page shows that at once, and the list asks anew. */
export const knowDeployment = (client: QueryClient, told: ProductDeployment): Promise<void> => {
  client.setQueryData(deploymentQuery(told.id), () => told);
  return client.invalidateQueries(deploymentsQuery);
};

/** What waits for its time or is held, the next one first. */
export const scheduledQuery = queryOptions({
  queryKey: ['deployments', 'scheduled'],
  queryFn: async ({ signal }) => {
    const found: ProductDeployment[] = [];
    let after = '';
    do {
      const query = { status: 'scheduled' as const, limit: '100', ...(after !== '' && { after }) };
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
      const { items, next } = await unwrap(api.GET('/api/v1/deployments', { params: { query }, signal }));
      found.push(...items);
      after = next ?? '';
    } while (after !== '');
    return scheduledIn(found);
  },
  staleTime: 2000,
  refetchInterval: 15_000,
});

export const timeZonesQuery = queryOptions({
  queryKey: ['time-zones'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/time-zones', { signal })),
  staleTime: 3_600_000,
});

/** The quarter of an hour in which a launch moves is the room it needs. */
export const windowAtQuery = (at: string) =>
  queryOptions({
    queryKey: ['window-state', at],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/windows/state', { params: { query: { at, minutes: '15' } }, signal })),
  });

/** Asked again each minute: it is always a quarter of an hour ahead. */
export const safeSlotQuery = (id: string) =>
  queryOptions({
    queryKey: ['safe-slot', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/deployments/{id}/safe-slot', { params: { path: { id } }, signal })),
    staleTime: 10_000,
    refetchInterval: 60_000,
  });

/** Asked anew on each opening: yesterday's answer proves nothing. */
export const validationQuery = (product: string, environment: StripeEnvironment, sellBeforeLive: boolean) =>
  queryOptions({
    queryKey: ['product', product, 'validation', environment, sellBeforeLive],
    queryFn: ({ signal }) => validateProductForDeploymentAction(product, { environment, sellBeforeLive }, signal),
    staleTime: 2000,
  });

/** Not among the deployments: once it has begun, whom it would touch is no question any more. */
export const rollbackQuery = (id: string) =>
  queryOptions({
    queryKey: ['rollback', id],
    queryFn: ({ signal }) => previewRollback(id, signal),
    staleTime: 0,
  });

/** Of products that can be chosen. */
export const productNamesQuery = queryOptions({
  queryKey: ['products', 'names'],
  queryFn: async ({ signal }) => {
    const names = new Map<string, string>();
    let after = '';
    do {
      const query = { limit: '100', ...(after !== '' && { after }) };
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
      const { items, next } = await unwrap(api.GET('/api/v1/products', { params: { query }, signal }));
      for (const { id, name } of items) names.set(id, name);
      after = next ?? '';
    } while (after !== '');
    return names;
  },
});
