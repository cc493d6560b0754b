import { api, unwrap } from '~/shared/api/client.ts';
import type { LaunchTemplate, LaunchTemplateWish } from '~/shared/api/schema.d.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

/** There are a hundred at most. */
export const templatesQuery = queryOptions({
  queryKey: ['launch-templates'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/v1/templates', { params: { query: { limit: '100' } }, signal })),
});

export const addTemplate = (body: LaunchTemplateWish, headers: Record<'Idempotency-Key', string>): Promise<LaunchTemplate> =>
  unwrap(api.POST('/api/v1/templates', { body, headers }));

export const deleteTemplate = (id: string) => api.DELETE('/api/v1/templates/{id}', { params: { path: { id } } });
