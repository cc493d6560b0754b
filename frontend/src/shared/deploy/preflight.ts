import { api, unwrap, within } from '~/shared/api/client.ts';
import type { DatabaseLook, DeployRun } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const SLOWEST = 30_000;

/** The last pre-flight, whoever began it and on whatever device; null while there was none. */
export const preflightQuery = queryOptions<DeployRun | null>({
  queryKey: ['deploy', 'preflight'],
  queryFn: async ({ signal }) => {
    const query = { kind: 'PREFLIGHT', limit: '1' } as const;
    const { items } = await unwrap(api.GET('/api/deploy/runs', { params: { query }, signal }));
    return items[0] ?? null;
  },
  staleTime: 2000,
});

/** Looks at one check and at what depends on it; the answer holds all that is known. */
export const checkAgain = (check: string): Promise<DeployRun> =>
  unwrap(api.POST('/api/deploy/preflight', { body: { only: [check] }, fetch: within(SLOWEST) }));

/** Of the database alone, and recorded nowhere. */
export const lookAtDatabase = (): Promise<DatabaseLook> =>
  unwrap(api.POST('/api/deploy/preflight/database', { fetch: within(SLOWEST) }));

/** Begins a run that goes on by itself, also when the page is left. */
export const beginPreflight = (headers: Record<'Idempotency-Key', string>): Promise<DeployRun> =>
  unwrap(api.POST('/api/deploy/preflight', { body: {}, headers: { Prefer: 'respond-async', ...headers } }));
