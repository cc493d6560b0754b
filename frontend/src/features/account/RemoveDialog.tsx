import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import type { Member } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { membersQuery, removeMember } from './queries.ts';
import styles from './Team.module.css';

export default function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { toast } = useAnnounce();
  const words = wordsFor(member);
  const { act, pending, refused } = useAct(async () => {
    await removeMember(member.id);
    toast(words.done);
    onClose();
    if (!member.you) return client.invalidateQueries(membersQuery);
    navigate(paths.dashboard());
    client.clear();
  });
  return (
    <ConfirmDialog
      open
      title={words.title}
      verb={words.verb}
      look="danger"
      pending={pending}
      onConfirm={act}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <Refused error={refused} />
        <p>{words.consequence}</p>
      </div>
    </ConfirmDialog>
  );
}

function wordsFor({ email, you, state }: Member) {
  if (you) {
    return {
      title: 'Leave this workspace?',
      verb: 'Leave',
      consequence: 'You see nothing of it any more, and the API tokens that you made stop working at once.',
      done: 'You have left the workspace.',
    };
  }
  if (state === 'invited') {
    return {
      title: `Take the invitation of ${email} back?`,
      verb: 'Take back',
      consequence: 'The link in their mail stops working. You may invite them again.',
      done: `The invitation of ${email} was taken back.`,
    };
  }
  return {
    title: `Remove ${email}?`,
    verb: 'Remove',
    consequence: 'They see nothing of this workspace any more, and the API tokens that they made stop working at once.',
    done: `${email} is no longer a member.`,
  };
}
