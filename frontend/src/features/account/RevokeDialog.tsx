import type { ApiToken } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { revokeToken, tokensQuery } from './queries.ts';

export default function RevokeDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await revokeToken(token.id);
    toast(`${token.name} does not work any more.`);
    onClose();
    await client.invalidateQueries(tokensQuery);
  });
  return (
    <ConfirmDialog
      open
      title={`Revoke ${token.name}?`}
      verb="Revoke"
      look="danger"
      pending={pending}
      pendingLabel="Revoking…"
      onConfirm={act}
      onCancel={onClose}
    >
      <p>Whatever uses it is refused from now on. This cannot be undone; you can make another one.</p>
      <Refused error={refused} />
    </ConfirmDialog>
  );
}
