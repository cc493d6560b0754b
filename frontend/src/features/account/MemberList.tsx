import { useState } from 'react';
import type { Member, Role } from '~/shared/api/schema.d.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Team.module.css';
import { roleWords } from './words.ts';

const RemoveDialog = later(() => import('./RemoveDialog.tsx'));
const RoleDialog = later(() => import('./RoleDialog.tsx'));

interface MemberListProps {
  readonly members: readonly Member[];
  readonly mine: Role | undefined;
}

interface Asked {
  readonly deed: 'role' | 'remove';
  readonly member: Member;
}

export function MemberList({ members, mine }: MemberListProps) {
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      <ul className={styles.list}>
        {members.map((member) => (
          <li key={member.id} className={styles.row}>
            <Who member={member} />
            <Deeds member={member} mine={mine} onAsk={(deed) => setAsked({ deed, member })} />
          </li>
        ))}
      </ul>
      {asked?.deed === 'role' && <RoleDialog member={asked.member} mine={mine} onClose={close} />}
      {asked?.deed === 'remove' && <RemoveDialog member={asked.member} onClose={close} />}
    </>
  );
}

function Who({ member }: { member: Member }) {
  const isInvited = member.state === 'invited';
  return (
    <div className={styles.who}>
      <p className={styles.name}>
        {member.name === '' ? member.email : member.name}
        {member.you && <span className={styles.you}> (you)</span>}
      </p>
      {member.name !== '' && <p className={styles.soft}>{member.email}</p>}
      <p className={styles.facts}>
        <span className={styles.role}>{roleWords[member.role]}</span>
        {isInvited && <StatusBadge status="invited" />}
        <span className={styles.soft}>
          {isInvited ? 'on' : 'since'} {onDay(member.since)}
        </span>
      </p>
    </div>
  );
}

interface DeedsProps {
  readonly member: Member;
  readonly mine: Role | undefined;
  readonly onAsk: (deed: Asked['deed']) => void;
}

function Deeds({ member, mine, onAsk }: DeedsProps) {
  const above = mine === 'owner' || (mine === 'admin' && member.role !== 'owner');
  const isInvited = member.state === 'invited';
  if (!above && !member.you) return null;
  return (
    <div className={styles.deeds}>
      {above && !isInvited && (
        <Button look="quiet" onClick={() => onAsk('role')} aria-label={`Change the role of ${member.email}`}>
          Change role
        </Button>
      )}
      <Button look="quiet" onClick={() => onAsk('remove')} aria-label={`${removal(member)} ${member.email}`}>
        {removal(member)}
      </Button>
    </div>
  );
}

function removal(member: Member): string {
  if (member.you) return 'Leave';
  return member.state === 'invited' ? 'Take back' : 'Remove';
}
