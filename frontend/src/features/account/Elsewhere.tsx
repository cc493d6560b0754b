import { paths } from '~/app/paths.ts';
import type { CurrentTenant, Me } from '~/shared/api/schema.d.ts';
import { tellOtherTabs } from '~/shared/lib/elsewhere.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { switchTenant } from './queries.ts';

interface ElsewhereProps {
  readonly was: CurrentTenant;
  readonly now: CurrentTenant;
  /** The session is where this page is, again. */
  readonly onBack: (me: Me) => void;
}

/** What is open here belongs to one workspace, and would be sent to the other. */
export default function Elsewhere({ was, now, onBack }: ElsewhereProps) {
  const { act, pending, refused } = useAct(async () => {
    onBack(await switchTenant(was.id));
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
        It was chosen in another tab, and counts for all of them. This page still shows {was.name}: nothing can be done here
        until you say where you want to be.
      </p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
