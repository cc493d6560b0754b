import { useState } from 'react';
import type { GeneratedKeys } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { later } from '~/shared/ui/later.tsx';
import styles from './Deployment.module.css';
import type { Secret } from './secrets.ts';

const RotateDialog = later(() => import('./RotateDialog.tsx'));

interface MadeKeyListProps {
  readonly keys: readonly Secret[];
  readonly onMade: (made: GeneratedKeys) => void;
}

/** What is left of a secret after it was shown: its name and its fingerprint. */
export function MadeKeyList({ keys, onMade }: MadeKeyListProps) {
  const [rotating, setRotating] = useState<string>();
  return (
    <section className={styles.known} aria-labelledby="made">
      <h2 id="made" className={styles.heading}>
        Your app has these
      </h2>
      <ul className={styles.keys}>
        {keys.map((key) => (
          <li key={key.name} className={styles.key}>
            <KeyWords secret={key} />
            {key.made && (
              <Button look="secondary" aria-label={`Rotate ${key.name}`} onClick={() => setRotating(key.name)}>
                Rotate
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rotating !== undefined && <RotateDialog name={rotating} onMade={onMade} onClose={() => setRotating(undefined)} />}
    </section>
  );
}

function KeyWords({ secret: { name, fingerprint, createdAt, made, previous } }: { secret: Secret }) {
  return (
    <span className={styles.words}>
      <code className={styles.name}>{name}</code>
      <span className={styles.soft}>
        Fingerprint <code>{fingerprint}</code>
        {createdAt !== undefined && `, ${made ? 'made' : 'entered by you'} ${atTime(createdAt)}`}
      </span>
      {previous !== undefined && (
        <span className={styles.soft}>
          The one before, <code>{previous.fingerprint}</code>, may be in use until {atTime(previous.until)}
        </span>
      )}
    </span>
  );
}
