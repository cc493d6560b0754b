import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { executeDeployment } from './actions.ts';
import { knowDeployment } from './queries.ts';
import type { Scheduled } from './words.ts';

interface DeployNowDialogProps {
  readonly deployment: Scheduled;
  readonly name: string;
  readonly onClose: () => void;
}

export default function DeployNowDialog({ deployment: { id, environment }, name, onClose }: DeployNowDialogProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const execute = useOnce((_: void, headers) => executeDeployment(id, headers));
  const { act, pending, refused } = useAct(async () => {
    const begun = await execute();
    onClose();
    void knowDeployment(client, begun);
    wayOn(paths.launches({ launch: id }));
  });
  return (
    <ConfirmDialog
      open
      title={`Put ${name} on sale now?`}
      verb="Deploy now"
      look="go"
      dismiss="Let it wait"
      pending={pending}
      pendingLabel="Beginning…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>
        {environment === 'live' ? 'Customers can buy it as soon as it is done.' : 'Test cards can buy it as soon as it is done.'}{' '}
        Everything is checked first; if something is in the way, nothing changes at Stripe and it is held.
      </p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
