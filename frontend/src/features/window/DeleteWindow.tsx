import type { ChangeWindow } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deleteWindow, stateQuery, windowsQuery } from './queries.ts';

export default function DeleteWindow({ one, onClose }: { one: ChangeWindow; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await deleteWindow(one.id);
    await Promise.all([client.invalidateQueries(windowsQuery), client.invalidateQueries(stateQuery)]);
    toast(`${one.reason} is deleted.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`Delete ${one.reason}?`}
      verb="Delete the window"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>{one.kind === 'deny' ? 'Changes may go out again in its hours.' : 'If it is the last of its kind, changes may go out at any time.'}</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
