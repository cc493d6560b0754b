import { api, unwrap } from '~/shared/api/client.ts';
import type { Earnest, Status, TenantChange } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

const first = undefined as string | undefined;
const from = (after: string | undefined) => (after === undefined ? {} : { after });

export const tenantsQuery = infiniteQueryOptions({
  queryKey: ['operator', 'tenants'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/admin/tenants', { params: { query: from(pageParam) }, signal })),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
});

export const flagsQuery = queryOptions({
  queryKey: ['operator', 'flags'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/flags', { signal })),
});

export const jobsQuery = (status: Status | undefined) =>
  infiniteQueryOptions({
    queryKey: ['operator', 'jobs', status],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET('/api/admin/jobs', {
          params: { query: { ...from(pageParam), ...(status === undefined ? {} : { status }) } },
          signal,
        }),
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 10_000,
  });

export const levelsQuery = queryOptions({
  queryKey: ['operator', 'slo'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/slo', { signal })),
  refetchInterval: 60_000,
});

export const rolloutQuery = queryOptions({
  queryKey: ['operator', 'checklist'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/admin/checklist', { signal })),
});

export const rollOut = (key: string, earnest: Earnest) =>
  unwrap(api.PUT('/api/admin/checklist/{key}', { params: { path: { key } }, body: { earnest } }));

export const changeTenant = (id: string, body: TenantChange) =>
  unwrap(api.PATCH('/api/admin/tenants/{id}', { params: { path: { id } }, body }));

export const flip = (name: string, value: boolean) =>
  unwrap(api.PUT('/api/admin/flags/{name}', { params: { path: { name } }, body: { value } }));

export const retryJob = (id: string, headers: Record<'Idempotency-Key', string>) =>
  api.POST('/api/admin/jobs/{id}/retry', { params: { path: { id } }, headers });
