import { api, unwrap } from '~/shared/api/client.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

/** LIVE, ACTION_REQUIRED or BLOCKED, and where each reason ends. */
export const badgeQuery = queryOptions({
  queryKey: ['deploy', 'badge'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/badge', { signal })),
  staleTime: 2000,
  // The watch may find something while nobody presses anything.
  refetchInterval: 30_000,
});
