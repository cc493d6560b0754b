import { api, unwrap } from '~/shared/api/client.ts';
import type { MakeSecret } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export const makeQuery = queryOptions({
  queryKey: ['make'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/make', { signal })),
});

export const makeSecret = (_: void, headers: Record<'Idempotency-Key', string>): Promise<MakeSecret> =>
  unwrap(api.POST('/api/make/secret', { headers }));
