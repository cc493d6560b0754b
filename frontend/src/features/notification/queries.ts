import { api, unwrap } from '~/shared/api/client.ts';
import type { MailChoices, WebhookChange, WebhookWish } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Once = Record<'Idempotency-Key', string>;

export const choicesQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/notifications', { signal })),
});

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/webhooks', { signal })),
});

/** What is under way shows by itself how it ends. */
export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['deliveries', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id } }, signal })),
    staleTime: 0,
    refetchInterval: 3000,
  });

export const choose = (body: MailChoices) => unwrap(api.PUT('/api/notifications', { body }));

export const addWebhook = (body: WebhookWish, headers: Once) => unwrap(api.POST('/api/webhooks', { body, headers }));

export const changeWebhook = (id: string, body: WebhookChange) =>
  unwrap(api.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body }));

export const deleteWebhook = (id: string) => api.DELETE('/api/webhooks/{id}', { params: { path: { id } } });

export const rotateSecret = (id: string, headers: Once) =>
  unwrap(api.POST('/api/webhooks/{id}/rotate', { params: { path: { id } }, body: {}, headers }));

export const sendTest = (id: string, headers: Once) =>
  unwrap(api.POST('/api/webhooks/{id}/deliveries', { params: { path: { id } }, headers }));

export const sendAgain = (id: string, delivery: string, headers: Once) =>
  unwrap(api.POST('/api/webhooks/{id}/deliveries/{delivery}/redeliver', { params: { path: { id, delivery } }, headers }));
