import { useEffect } from 'react';
import type { DeployConfig, GeneratedKeys, Me, Provider } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import styles from './Deployment.module.css';
import { saveFile } from '~/shared/lib/saveFile.ts';
import { envFile, valuesOf } from './secrets.ts';

interface ShownOnceProps {
  readonly made: GeneratedKeys;
  readonly config: DeployConfig;
  readonly me: Me;
  readonly provider: Provider | undefined;
  readonly onStored: () => void;
}

/** The one place and the one time where the values stand. */
export function ShownOnce({ made, config, me, provider, onStored }: ShownOnceProps) {
  const { announce } = useAnnounce();
  const where = provider?.secretsAt ?? 'in the environment of your app.';
  useStayingHere();
  useEffect(() => announce('The secrets are made. Store them now.'), [announce]);
  return (
    <section className={styles.known} aria-labelledby="shown-once">
      <h2 id="shown-once" className={styles.heading}>
        Store these now
      </h2>
      <Note tone="warn" title="This is the only time they are shown">
        <p>Set them where your app runs. {where}</p>
      </Note>
      <div className={styles.keys}>
        {valuesOf(made).map(([name, value]) => (
          <SecretField key={name} name={name} value={value} />
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          look="secondary"
          onClick={() => saveFile(`${me.current?.slug ?? 'app'}.env`, envFile(made, config, where))}
        >
          Download .env
        </Button>
        <Button onClick={onStored}>I have stored these</Button>
      </div>
    </section>
  );
}

/** Closing the tab by mistake would lose them: the browser asks first. */
function useStayingHere(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
