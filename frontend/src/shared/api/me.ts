import { queryOptions, useQuery } from '~/shared/query/useQuery.ts';
import { api, unwrap } from './client.ts';
import type { Me } from './schema.d.ts';

/** Who is here, and where they are at work. The answer to a sign-in is the same and is put here too. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => unwrap(api.GET('/api/me', { signal })),
});

export const useMe = (): Me | undefined => useQuery(meQuery).data;

/** The API decides; the pages only leave out what it would refuse. */
export const mayChange = (me: Me | undefined): boolean =>
  me?.current?.role === 'owner' || me?.current?.role === 'admin';

export const isOperator = (me: Me | undefined): boolean => me?.user?.operator === true;
