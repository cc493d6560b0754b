import { useOnce } from '~/shared/api/idempotency.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { cancelDeployment } from './actions.ts';
import { deploymentQuery } from './queries.ts';

interface StopDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

export default function StopDialog({ id, name, onClose }: StopDialogProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const cancel = useOnce((_: void, headers) => cancelDeployment(id, headers));
  const { act, pending, refused } = useAct(async () => {
    await cancel();
    toast('The launch stops as soon as the step that is under way has ended.');
    onClose();
    void client.invalidateQueries(deploymentQuery(id));
  });
  return (
    <ConfirmDialog
      open
      title="Stop the launch?"
      verb="Stop the launch"
      look="danger"
      pending={pending}
      pendingLabel="Stopping…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>
        {name} does not go on sale, and what was changed at Stripe until then is taken back. The step that is under way is
        finished first.
      </p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
