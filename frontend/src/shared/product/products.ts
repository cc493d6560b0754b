import { api, unwrap } from '~/shared/api/client.ts';
import { queryOptions } from '~/shared/query/useQuery.ts';

export const productQuery = (id: string) =>
  queryOptions({
    queryKey: ['product', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal })),
    // A launch on another device gives it ids of Stripe.
    staleTime: 2000,
  });
