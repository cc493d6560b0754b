import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { meQuery } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { tellOtherTabs } from '~/shared/lib/elsewhere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';

/** Who or where one is has changed: nothing that was read before may be shown again. */
export function useSession() {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return {
    begin: (me: Me, to: string = paths.dashboard()) => {
      client.clear();
      client.setQueryData(meQuery, () => me);
      navigate(to, { replace: true });
      tellOtherTabs();
    },
    end: () => {
      navigate(paths.login(), { replace: true });
      client.clear();
    },
  };
}
