import { paths } from '~/app/paths.ts';
import { meQuery } from '~/shared/api/me.ts';
import type { CurrentTenant } from '~/shared/api/schema.d.ts';
import { tellOtherTabs } from '~/shared/lib/elsewhere.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { switchTenant } from './queries.ts';
import { useLeftWorkspace } from './useLeftWorkspace.ts';

/** What is open here belongs to one workspace, and would be sent to another. */
export default function LeftWorkspace() {
  const left = useLeftWorkspace();
  return left === undefined ? null : <WhereToBe {...left} />;
}

function WhereToBe({ was, now }: { was: CurrentTenant; now: CurrentTenant }) {
  const client = useQueryClient();
  const { act, pending, refused } = useAct(async () => {
    const back = await switchTenant(was.id);
    client.setQueryData(meQuery, () => back);
    tellOtherTabs();
  });
  return (
    <ConfirmDialog
      open
      title={`You are at work in ${now.name} now`}
      verb={`Go to ${now.name}`}
      dismiss={`Stay in ${was.name}`}
      pending={pending}
      pendingLabel="Switching…"
      onConfirm={() => location.assign(paths.dashboard())}
      onCancel={() => act()}
    >
      <p>
        It was chosen in another tab, and counts for all of them. This page still shows {was.name}: nothing can be done
        here until you say where you want to be.
      </p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
