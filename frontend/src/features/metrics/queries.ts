import { api, unwrap } from '~/shared/api/client.ts';
import { localZone } from '~/shared/lib/zone.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export interface Asked {
  readonly days: number;
  readonly environment: string;
}

const DAY = 86_400_000;

/** Up to now, in the days of whoever looks. */
export const metricsQuery = ({ days, environment }: Asked) =>
  queryOptions({
    queryKey: ['launch-metrics', days, environment],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/api/v1/deployments/metrics', {
          params: {
            query: {
              from: new Date(Date.now() - days * DAY).toISOString(),
              timezone: localZone(),
              ...(environment !== '' && { environment }),
            },
          },
          signal,
        }),
      ),
  });
