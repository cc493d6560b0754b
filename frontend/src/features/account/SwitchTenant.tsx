import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { switchTenant } from './queries.ts';
import styles from './Settings.module.css';
import { useSession } from './useSession.ts';
import { roleWords } from './words.ts';

/** Only for those who have a choice. */
export function SwitchTenant({ me }: { me: Me }) {
  const session = useSession();
  const { toast } = useAnnounce();
  const [to, setTo] = useState<string>();
  const { act, pending, refused } = useAct(async (id: string) => {
    const now = await switchTenant(id);
    session.begin(now, paths.dashboard());
    toast(`You are at work in ${now.current?.name ?? 'another workspace'}.`);
  });
  const others = me.tenants.filter(({ id }) => id !== me.current?.id);
  if (others.length === 0) return null;
  return (
    <Card title="Your other workspaces">
      <Refused error={refused} />
      <ul className={styles.tenants}>
        {others.map(({ id, name, role, suspended }) => (
          <li key={id} className={styles.tenant}>
            <span>
              <span className={styles.tenantName}>{name}</span>{' '}
              <span className={styles.soft}>{roleWords[role]}</span>
            </span>
            {suspended ? (
              <StatusBadge status="suspended" />
            ) : (
              <Button
                look="secondary"
                pending={pending && to === id}
                pendingLabel="Switching…"
                aria-label={`Switch to ${name}`}
                onClick={() => {
                  setTo(id);
                  act(id);
                }}
              >
                Switch
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
