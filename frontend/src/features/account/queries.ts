import { api, unwrap } from '~/shared/api/client.ts';
import type { Invite, MemberRole, Me, TokenWish } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

type Once = Record<'Idempotency-Key', string>;

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/members', { signal })),
});

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/tokens', { signal })),
});

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/passkeys', { signal })),
});

export const requestLink = (email: string) => api.POST('/public/auth/magic-link', { body: { email } });

/** Without an idempotency key: a replayed answer would be without the cookies, and a link works once anyway. */
export const openSession = (token: string): Promise<Me> =>
  unwrap(api.POST('/public/auth/session', { body: { token } }));

export const signOut = () => api.POST('/api/auth/logout');

export const switchTenant = (tenantId: string): Promise<Me> =>
  unwrap(api.POST('/api/auth/switch', { body: { tenantId } }));

export const invite = (body: Invite, headers: Once) => unwrap(api.POST('/api/members', { body, headers }));

export const changeRole = (id: string, role: MemberRole) =>
  unwrap(api.PATCH('/api/members/{id}', { params: { path: { id } }, body: { role } }));

export const removeMember = (id: string) => api.DELETE('/api/members/{id}', { params: { path: { id } } });

export const makeToken = (body: TokenWish, headers: Once) => unwrap(api.POST('/api/tokens', { body, headers }));

export const revokeToken = (id: string) => api.DELETE('/api/tokens/{id}', { params: { path: { id } } });

export const deleteWorkspace = (confirm: string) => api.DELETE('/api/tenant', { params: { query: { confirm } } });

export const removePasskey = (id: string) => api.DELETE('/api/passkeys/{id}', { params: { path: { id } } });
