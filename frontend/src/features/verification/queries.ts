import { api, unwrap } from '~/shared/api/client.ts';
import type { operations } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Answered = operations['listVerifications']['responses'][200]['content']['application/json'];

export type Verification = Answered['items'][number];

export type Guidance = Verification['guidance'][number];

export const verificationsQuery = queryOptions({
  queryKey: ['deploy', 'verifications'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/verify/runs', { params: { query: { limit: '20' } }, signal })),
  staleTime: 2000,
});

/** Whether Livegate looks for the app by itself. */
export const lookoutQuery = queryOptions({
  queryKey: ['deploy', 'lookout'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/verify/waiting', { signal })),
  staleTime: 2000,
});

export const stopLookout = () => unwrap(api.DELETE('/api/deploy/verify/waiting'));

interface Wish {
  readonly appUrl: string;
  /** The address of the answers is looked at in full; another one is looked at and does not count. */
  readonly isConfigured: boolean;
}

/** Begins a run that goes on by itself, also when the page is left. */
export function beginVerification({ appUrl, isConfigured }: Wish, key: Record<'Idempotency-Key', string>): Promise<Verification> {
  const headers = { Prefer: 'respond-async', ...key };
  return isConfigured
    ? unwrap(api.POST('/api/deploy/verify', { headers }))
    : unwrap(api.POST('/api/deploy/verify/run', { body: { appUrl }, headers }));
}
