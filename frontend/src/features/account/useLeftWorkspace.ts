import { useState } from 'react';
import { meQuery } from '~/shared/api/me.ts';
import type { CurrentTenant } from '~/shared/api/schema.d.ts';
import { useSignedInElsewhere } from '~/shared/lib/elsewhere.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';

interface Left {
  readonly was: CurrentTenant;
  readonly now: CurrentTenant;
}

/**
 * Where this page is at work, once the session is at work in another workspace: it is chosen for all tabs at once. Whoever
 * chooses in this tab begins with an empty memory, and so with another answer.
 */
export function useLeftWorkspace(): Left | undefined {
  const client = useQueryClient();
  const { data, answer } = useQuery(meQuery);
  const now = data?.current;
  const [first, setFirst] = useState<{ readonly answer: unknown; readonly at: CurrentTenant }>();
  if (now !== undefined && first?.answer !== answer) setFirst({ answer, at: now });
  useSignedInElsewhere(() => void client.invalidateQueries(meQuery));
  if (now === undefined || first?.answer !== answer || first.at.id === now.id) return undefined;
  return { was: first.at, now };
}
