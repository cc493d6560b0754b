import type { GeneratedKeys } from '~/shared/api/schema.d.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Deployment.module.css';
import { useMakeKeys } from './queries.ts';
import type { Secret } from './secrets.ts';

interface KeysToMakeProps {
  readonly keys: readonly Secret[];
  readonly onMade: (made: GeneratedKeys) => void;
}

export function KeysToMake({ keys, onMade }: KeysToMakeProps) {
  const { act, pending, refused } = useMakeKeys(onMade);
  const only = keys.length === 1 ? keys[0]?.name : undefined;
  return (
    <section className={styles.known} aria-labelledby="to-make">
      <h2 id="to-make" className={styles.heading}>
        {keys.some(({ set }) => set) ? 'To be replaced' : 'Not made yet'}
      </h2>
      <ul className={styles.keys}>
        {keys.map(({ name, purpose }) => (
          <li key={name} className={styles.key}>
            <span className={styles.words}>
              <code className={styles.name}>{name}</code>
              <span className={styles.soft}>{purpose}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>Have a place ready to store them, such as a password manager or the page of your host.</p>
      <Refused error={refused} />
      <div>
        <Button pending={pending} pendingLabel="Making…" onClick={() => act(keys.map(({ name }) => name))}>
          {only === undefined ? 'Make the secrets' : `Make ${only}`}
        </Button>
      </div>
    </section>
  );
}
