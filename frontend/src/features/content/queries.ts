import { api, unwrap } from '~/shared/api/client.ts';
import type { Fixture, FixtureRequest, NewFixture, NewPost, Post } from '~/shared/api/schema.d.ts';
import { infiniteQueryOptions } from '~/shared/query/useInfiniteQuery.ts';

type Once = Record<'Idempotency-Key', string>;

const first = undefined as string | undefined;
const LIMIT = '5';
const from = (after: string | undefined) => ({ query: { limit: LIMIT, ...(after === undefined ? {} : { after }) } });

export const postsQuery = infiniteQueryOptions({
  queryKey: ['posts'],
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/posts', { params: from(pageParam), signal })),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
});

export const fixturesQuery = infiniteQueryOptions({
  queryKey: ['fixtures'],
  queryFn: ({ pageParam, signal }) => unwrap(api.GET('/api/fixtures', { params: from(pageParam), signal })),
  initialPageParam: first,
  getNextPageParam: ({ next }) => next,
});

export const addPost = (body: NewPost, headers: Once): Promise<Post> => unwrap(api.POST('/api/posts', { body, headers }));

export const changePost = (id: string, body: NewPost): Promise<Post> =>
  unwrap(api.PATCH('/api/posts/{id}', { params: { path: { id } }, body }));

export const deletePost = (id: string) => api.DELETE('/api/posts/{id}', { params: { path: { id } } });

export const addFixture = (body: NewFixture, headers: Once): Promise<Fixture> =>
  unwrap(api.POST('/api/fixtures', { body, headers }));

export const changeFixture = (id: string, body: FixtureRequest): Promise<Fixture> =>
  unwrap(api.PATCH('/api/fixtures/{id}', { params: { path: { id } }, body }));

export const deleteFixture = (id: string) => api.DELETE('/api/fixtures/{id}', { params: { path: { id } } });
