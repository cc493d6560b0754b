import { api, asGuest, unwrap } from '~/shared/api/client.ts';
import type { HandoffAnswer, HandoffWish } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export const handoffsQuery = queryOptions({
  queryKey: ['deploy', 'handoffs'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/deploy/handoffs', { signal })),
});

export const handOff = (body: HandoffWish, headers: Record<'Idempotency-Key', string>) =>
  unwrap(api.POST('/api/deploy/handoffs', { body, headers }));

export const takeBack = (id: string) => api.DELETE('/api/deploy/handoffs/{id}', { params: { path: { id } } });

/** What is asked of whoever has the link; looking spends nothing. */
export const taskQuery = (token: string) =>
  queryOptions({
    queryKey: ['handoff', token],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/public/handoffs/{token}', { params: { path: { token } }, signal, fetch: asGuest })),
  });

export const finish = (token: string, body: HandoffAnswer, headers: Record<'Idempotency-Key', string>) =>
  unwrap(api.POST('/public/handoffs/{token}', { params: { path: { token } }, body, headers, fetch: asGuest }));
