import { api, unwrap, within } from '~/shared/api/client.ts';
import type { PackRequest } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const SLOWEST = 30_000;

export const packsQuery = queryOptions({
  queryKey: ['deploy', 'packs'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/packs', { params: { query: { limit: '20' } }, signal })),
});

/** A pack never changes once it was made. */
export const packQuery = (id: string) =>
  queryOptions({
    queryKey: ['deploy', 'pack', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/packs/{id}', { params: { path: { id } }, signal })),
    staleTime: 3_600_000,
  });

export const generatePack = (body: PackRequest, headers: Record<'Idempotency-Key', string>) =>
  unwrap(api.POST('/api/deploy/packs/generate', { body, headers, fetch: within(SLOWEST) }));
