import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import styles from './Deployment.module.css';

interface KnownDatabaseProps {
  readonly config: DeployConfig;
  readonly checking: boolean;
  readonly onCheck: () => void;
  /** Absent while another one is being entered. */
  readonly onReplace: (() => void) | undefined;
}

/** Where the stored URL leads, and nothing else of it. */
export function KnownDatabase({ config: { databaseUrl }, checking, onCheck, onReplace }: KnownDatabaseProps) {
  const facts = [
    { name: 'Host', value: databaseUrl.host },
    ...(databaseUrl.livesAt === undefined ? [] : [{ name: 'Lives at', value: databaseUrl.livesAt }]),
  ];
  return (
    <div className={styles.known}>
      <Facts facts={facts} />
      <p className={styles.soft}>The URL is stored encrypted. It is not shown again.</p>
      {onReplace !== undefined && (
        <div className={styles.actions}>
          <Button look="secondary" pending={checking} pendingLabel="Checking…" onClick={onCheck}>
            Check it now
          </Button>
          <Button look="secondary" onClick={onReplace}>
            Replace it
          </Button>
        </div>
      )}
    </div>
  );
}
