import { api, unwrap, within } from '~/shared/api/client.ts';
import type { WentLive } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const SLOWEST = 30_000;

type Once = Record<'Idempotency-Key', string>;

/** The decision without the deed. */
export const gateQuery = queryOptions({
  queryKey: ['deploy', 'gate'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/gate', { signal, fetch: within(SLOWEST) })),
  staleTime: 2000,
});

/** In words what going live would do; nothing is written. */
export const rehearsalQuery = queryOptions({
  queryKey: ['deploy', 'rehearsal'],
  queryFn: ({ signal }) => unwrap(api.POST('/api/deploy/go-live/rehearse', { signal, fetch: within(SLOWEST) })),
  staleTime: 2000,
});

export const watchQuery = queryOptions({
  queryKey: ['deploy', 'watch'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/watch', { signal })),
  staleTime: 2000,
});

export const goLive = (_: void, headers: Once): Promise<WentLive> =>
  unwrap(api.POST('/api/deploy/go-live', { body: { confirm: true }, headers, fetch: within(SLOWEST) }));

export const rollBack = (revision: number, headers: Once) =>
  unwrap(api.POST('/api/deploy/config/rollback', { body: { revision }, headers }));

export const revert = (reason: string, headers: Once) =>
  unwrap(api.POST('/api/deploy/revert', { body: { reason }, headers }));
