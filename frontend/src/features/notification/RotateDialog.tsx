import { useOnce } from '~/shared/api/idempotency.ts';
import type { MadeWebhook, Webhook } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { rotateSecret } from './queries.ts';

interface RotateDialogProps {
  readonly webhook: Webhook;
  readonly onMade: (made: MadeWebhook) => void;
  readonly onClose: () => void;
}

export default function RotateDialog({ webhook, onMade, onClose }: RotateDialogProps) {
  const rotate = useOnce(rotateSecret);
  const { act, pending, refused } = useAct(async () => {
    onMade(await rotate(webhook.id));
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title="Make a new secret?"
      verb="Make a new secret"
      pending={pending}
      pendingLabel="Making…"
      onConfirm={act}
      onCancel={onClose}
    >
      <p>For a day the one you have signs beside it, so you can change over without missing a call.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
