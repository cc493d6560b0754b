import { api, unwrap, within } from '~/shared/api/client.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const SLOWEST = 20_000;

export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/credentials', { signal })),
});

/** Saving the same value twice changes nothing, so it needs no key. */
export const keepKey = (key: string, value: string) =>
  unwrap(api.PUT('/api/credentials/{key}', { params: { path: { key } }, body: { value } }));

export const forgetKey = (key: string) => api.DELETE('/api/credentials/{key}', { params: { path: { key } } });

/** Asks the vendor, which leaves traces there: only when somebody wants it. */
export const askVendor = (integration: string) =>
  unwrap(
    api.POST('/api/credentials/{integration}/check', {
      params: { path: { integration } },
      body: { probe: true },
      fetch: within(SLOWEST),
    }),
  );
