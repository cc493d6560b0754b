import { api, unwrap } from '~/shared/api/client.ts';
import type { NewProduct, Product } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';

export const productsQuery = infiniteQueryOptions({
  queryKey: ['products'],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET('/api/v1/products', { params: { query: { limit: '20', ...(pageParam !== '' && { after: pageParam }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ next }: { next: string | null }) => next,
  staleTime: 2000,
});

export const addProduct = (body: NewProduct, headers: Record<'Idempotency-Key', string>): Promise<Product> =>
  unwrap(api.POST('/api/v1/products', { body, headers }));

/** The same twice is the same state, so it needs no key. */
export const changeProduct = (id: string, body: NewProduct): Promise<Product> =>
  unwrap(api.PATCH('/api/v1/products/{id}', { params: { path: { id } }, body }));

export const deleteProduct = (id: string) => api.DELETE('/api/v1/products/{id}', { params: { path: { id } } });
