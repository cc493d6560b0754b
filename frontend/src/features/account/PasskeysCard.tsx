import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { Passkey } from '~/shared/api/schema.d.ts';
import { ago, onDay } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { canUsePasskeys } from './passkeys.ts';
import { passkeysQuery } from './queries.ts';
import styles from './Settings.module.css';

const AddPasskey = later(() => import('./AddPasskey.tsx'));
const RemovePasskeyDialog = later(() => import('./RemovePasskeyDialog.tsx'));

export function PasskeysCard() {
  const passkeys = useQuery(passkeysQuery);
  return (
    <Card title="Passkeys">
      <p className={styles.soft}>
        A passkey is your fingerprint, face, PIN or a security key. Once you have one, Livegate asks for it before your app
        goes live and before people or API tokens are added.
      </p>
      <Answer of={passkeys} label="Asking for your passkeys…" lines={2} home={paths.dashboard()}>
        {({ items }) => <Mine passkeys={items} />}
      </Answer>
      {canUsePasskeys() ? (
        <AddPasskey />
      ) : (
        <p>This browser cannot make passkeys here. Open Livegate over https in a current browser to add one.</p>
      )}
    </Card>
  );
}

function Mine({ passkeys }: { passkeys: readonly Passkey[] }) {
  const [asked, setAsked] = useState<Passkey>();
  const [now] = useState(Date.now);
  if (passkeys.length === 0) return <p>You have none yet.</p>;
  return (
    <>
      <ul className={styles.tenants}>
        {passkeys.map((passkey) => (
          <li key={passkey.id} className={styles.tenant}>
            <span className={styles.passkey}>
              <span className={styles.tenantName}>{passkey.name}</span>
              <span className={styles.soft}>{used(passkey, now)}</span>
            </span>
            <Button look="quiet" onClick={() => setAsked(passkey)} aria-label={`Remove ${passkey.name}`}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {passkeys.length === 1 && (
        <p>Add a second one on another device: whoever loses their only passkey must ask the people who run this Livegate.</p>
      )}
      {asked !== undefined && (
        <RemovePasskeyDialog passkey={asked} isLast={passkeys.length === 1} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

const used = ({ createdAt, lastUsedAt }: Passkey, now: number): string =>
  `Added on ${onDay(createdAt)}, ${lastUsedAt === undefined ? 'never used' : `used ${ago(lastUsedAt, now)}`}`;
