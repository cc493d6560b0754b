import type { Passkey } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { passkeysQuery, removePasskey } from './queries.ts';

interface RemovePasskeyDialogProps {
  readonly passkey: Passkey;
  readonly isLast: boolean;
  readonly onClose: () => void;
}

export default function RemovePasskeyDialog({ passkey, isLast, onClose }: RemovePasskeyDialogProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await removePasskey(passkey.id);
    toast(`${passkey.name} is removed.`);
    onClose();
    await client.invalidateQueries(passkeysQuery);
  });
  return (
    <ConfirmDialog
      open
      title={`Remove ${passkey.name}?`}
      verb="Remove"
      look="danger"
      pending={pending}
      pendingLabel="Waiting for you…"
      onConfirm={act}
      onCancel={onClose}
    >
      <p>{isLast ? LAST : ONE_OF_SEVERAL}</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}

const LAST =
  'It is your last one. From then on nobody is asked for a passkey, and whoever has your session can take your app live. You confirm this with the passkey itself.';
const ONE_OF_SEVERAL =
  'It confirms nothing here any more. You confirm this with one of your passkeys; delete it on its device too.';
