import type { RecurringLaunch } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deleteRecurring, recurringQuery } from './queries.ts';

interface DeleteRecurringProps {
  readonly one: RecurringLaunch;
  readonly name: string;
  readonly onClose: () => void;
}

export default function DeleteRecurring({ one, name, onClose }: DeleteRecurringProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await deleteRecurring(one.id);
    await client.invalidateQueries(recurringQuery);
    toast(`${name} recurs no more.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`Let ${name} recur no more?`}
      verb="Delete it"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>What it has put on sale stays on sale. To stop for a while only, pause it.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
