import { useAct } from '~/shared/lib/useAct.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';

interface DeleteDialogProps {
  readonly name: string;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

export default function DeleteDialog({ name, onDelete, onClose }: DeleteDialogProps) {
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await onDelete();
    toast(`${name} is deleted.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`Delete ${name}?`}
      verb="Delete"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={() => act()}
      onCancel={onClose}
    >
      <p>It is gone for everybody in this workspace, and cannot be brought back.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
