import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { useCancel } from './useCancel.ts';
import type { Scheduled } from './words.ts';

interface CancelDialogProps {
  readonly deployment: Scheduled;
  readonly name: string;
  readonly onClose: () => void;
}

/** For who comes from a mail, and where the time has passed, so that it could not be undone. */
export default function CancelDialog({ deployment, name, onClose }: CancelDialogProps) {
  const { act, pending, refused } = useCancel(deployment, name, onClose);
  return (
    <ConfirmDialog
      open
      title={`Cancel the launch of ${name}?`}
      verb="Cancel the launch"
      look="danger"
      dismiss="Keep it"
      pending={pending}
      pendingLabel="Cancelling…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>It does not go on sale at that time, and nothing changes at Stripe. You can launch it anew whenever you like.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
