import { api, asGuest, unwrap } from '~/shared/api/client.ts';
import type { ReportToVerify } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export const reportsQuery = infiniteQueryOptions({
  queryKey: ['deploy', 'reports'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/deploy/reports', { params: { query: { limit: '20', ...(pageParam !== '' && { after: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ next }: { next: string | null }) => next,
});

export const linksQuery = queryOptions({
  queryKey: ['deploy', 'report-links'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/report-links', { signal })),
});

export const share = (reportId: string, headers: Record<'Idempotency-Key', string>) =>
  unwrap(api.POST('/api/deploy/report-links', { body: { reportId }, headers }));

export const revoke = (id: string) => api.DELETE('/api/deploy/report-links/{id}', { params: { path: { id } } });

/** Whoever has the link needs no session. */
export const sharedReportQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared-report', token],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/public/reports/{token}', { params: { path: { token } }, signal, fetch: asGuest })),
  });

export const judge = (body: ReportToVerify) => unwrap(api.POST('/public/reports/verify', { body, fetch: asGuest }));
