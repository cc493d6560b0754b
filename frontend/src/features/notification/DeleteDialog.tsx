import type { Webhook } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deleteWebhook, webhooksQuery } from './queries.ts';

export default function DeleteDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await deleteWebhook(webhook.id);
    toast('The webhook is deleted.');
    onClose();
    await client.invalidateQueries(webhooksQuery);
  });
  return (
    <ConfirmDialog
      open
      title="Delete this webhook?"
      verb="Delete"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={act}
      onCancel={onClose}
    >
      <p>{webhook.url} is not called any more, and what was sent there is forgotten. This cannot be undone.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
