import { useState } from 'react';
import { meQuery } from '~/shared/api/me.ts';
import type { Member, Role } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { RadioCards } from '~/shared/ui/RadioCards.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { changeRole, membersQuery } from './queries.ts';
import styles from './Team.module.css';
import { ROLES, roleChoices, roleWords } from './words.ts';

interface RoleDialogProps {
  readonly member: Member;
  readonly mine: Role | undefined;
  readonly onClose: () => void;
}

export default function RoleDialog({ member, mine, onClose }: RoleDialogProps) {
  const [role, setRole] = useState(ROLES.find((one) => one === member.role) ?? 'member');
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    await changeRole(member.id, role);
    await Promise.all([client.invalidateQueries(membersQuery), client.invalidateQueries(meQuery)]);
    toast(`${member.email} is now ${roleWords[role]}.`);
    onClose();
  });
  return (
    <ConfirmDialog
      open
      title={`What may ${member.email} do?`}
      verb="Change role"
      pending={pending}
      pendingLabel="Changing…"
      onConfirm={act}
      onCancel={onClose}
    >
      <div className={styles.dialog}>
        <Refused error={refused} />
        <RadioCards
          name="new-role"
          label="Role"
          choices={roleChoices(mine)}
          defaultValue={role}
          onChoose={(value) => setRole(ROLES.find((one) => one === value) ?? role)}
        />
      </div>
    </ConfirmDialog>
  );
}
