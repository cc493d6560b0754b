// What a program of somebody else does with the types that the contract is turned into.
import createClient from 'openapi-fetch';
import type { components, paths } from './livegate.js';

const { BASE = '', LIVEGATE_TOKEN = '' } = process.env;
const api = createClient<paths>({ baseUrl: BASE, headers: { Authorization: `Bearer ${LIVEGATE_TOKEN}` } });

async function must<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await call;
  if (error !== undefined || data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

const same = (what: string, found: unknown, wanted: unknown) => {
  if (found !== wanted) throw new Error(`${what} is ${String(found)} and not ${String(wanted)}`);
};

const me = await must(api.GET('/api/me'));
const post: components['schemas']['Post'] = await must(api.POST('/api/posts', { body: { title: 'Typed', body: 'By the contract.' } }));
const { items } = await must(api.GET('/api/posts', { params: { query: { limit: '5' } } }));
same('the newest post', items[0]?.id, post.id);
const deleted = await api.DELETE('/api/posts/{id}', { params: { path: { id: post.id } } });
same('the answer to a deletion', deleted.response.status, 204);
const badge = await must(api.GET('/api/deploy/badge'));
same('the badge', badge.badge, 'ACTION_REQUIRED');

/** Never called: it compiles only as long as these are the mistakes that they are. */
export const mistakes = () => [
  // @ts-expect-error a post has no headline
  api.POST('/api/posts', { body: { headline: 'Typed', body: '' } }),
  // @ts-expect-error there is no such operation
  api.GET('/api/nothing-is-here'),
];

console.log(`TypeScript: ${me.current?.name ?? ''} is ${badge.badge}`);
