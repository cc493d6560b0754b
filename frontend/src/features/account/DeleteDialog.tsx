import { useState } from 'react';
import { useAct } from '~/shared/lib/useAct.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { deleteWorkspace } from './queries.ts';
import { useSession } from './useSession.ts';

interface DeleteDialogProps {
  readonly name: string;
  readonly slug: string;
  readonly onClose: () => void;
}

/** The server asks for the address too: a slip of the thumb must not be enough. */
export default function DeleteDialog({ name, slug, onClose }: DeleteDialogProps) {
  const [typed, setTyped] = useState('');
  const session = useSession();
  const { act, pending, refused } = useAct(async () => {
    await deleteWorkspace(typed.trim());
    session.end();
  });
  return (
    <ConfirmDialog
      open
      title={`Delete ${name}?`}
      verb="Delete for good"
      look="danger"
      pending={pending}
      pendingLabel="Deleting…"
      onConfirm={act}
      onCancel={onClose}
    >
      <p>
        Every answer, run, report and key of this workspace is gone at once, and people who belong nowhere else with it. Your app
        goes on running; nobody watches it any more.
      </p>
      <Field
        name="confirm"
        label={`Type ${slug} to confirm`}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
