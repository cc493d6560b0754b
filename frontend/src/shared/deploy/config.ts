import { api, unwrap } from '~/shared/api/client.ts';
import type { DeployAnswers, DeployConfig } from '~/shared/api/schema.d.ts';
import { queryOptions, useQueryClient } from '~/shared/query/useQuery.ts';
import { badgeQuery } from './badge.ts';

export const configQuery = queryOptions({
  queryKey: ['deploy', 'config'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/config', { signal })),
  // Another device may have gone on.
  staleTime: 2000,
});

/** They change with a release of Livegate only. */
export const providersQuery = queryOptions({
  queryKey: ['deploy', 'providers'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/providers', { signal })),
  staleTime: 3_600_000,
});

/** One PUT a step. Saving the same twice is harmless, so it needs no key. */
export function useSaveAnswers(): (answers: DeployAnswers) => Promise<DeployConfig> {
  const client = useQueryClient();
  return async (body) => {
    const config = await unwrap(api.PUT('/api/deploy/config', { body }));
    client.setQueryData(configQuery, () => config);
    void client.invalidateQueries(badgeQuery);
    return config;
  };
}
