import { useState } from 'react';
import { meQuery } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { useSignedInElsewhere } from '~/shared/lib/elsewhere.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';

/**
 * Who worked here and where, once the session is at work in another workspace: it is chosen for all tabs at once. Whoever
 * chooses in this tab begins with an empty memory, and so with another answer.
 */
export function useLeftWorkspace(): Me | undefined {
  const client = useQueryClient();
  const { data: now, answer } = useQuery(meQuery);
  const [first, setFirst] = useState<{ readonly answer: unknown; readonly me: Me }>();
  if (now !== undefined && first?.answer !== answer) setFirst({ answer, me: now });
  useSignedInElsewhere(() => void client.invalidateQueries(meQuery));
  const left = first?.answer === answer && now?.current !== undefined && now.current.id !== first.me.current?.id;
  return left ? first.me : undefined;
}
