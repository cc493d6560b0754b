import { useState } from 'react';
import type { Credential } from '~/shared/api/schema.d.ts';
import { configQuery } from '~/shared/deploy/config.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Credential.module.css';
import { credentialsQuery, forgetKey } from './queries.ts';

interface StoredKeysProps {
  readonly stored: readonly Credential[];
  /** Where somebody goes who came to repair something. */
  readonly onForgotten: (() => void) | undefined;
}

export default function StoredKeys({ stored, onForgotten }: StoredKeysProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const [leaving, setLeaving] = useState<string>();
  const { act, pending, refused } = useAct(async (key: string) => {
    await forgetKey(key);
    setLeaving(undefined);
    toast(`${key} is forgotten.`);
    void client.invalidateQueries(configQuery);
    await client.invalidateQueries(credentialsQuery);
    onForgotten?.();
  });
  return (
    <section className={styles.ask} aria-labelledby="forget">
      <h2 id="forget" className={styles.heading}>
        Not used any more?
      </h2>
      <div className={styles.actions}>
        {stored.map(({ key }) => (
          <Button key={key} look="secondary" onClick={() => setLeaving(key)}>
            Forget {key}
          </Button>
        ))}
      </div>
      <ConfirmDialog
        open={leaving !== undefined}
        title={`Forget ${leaving}?`}
        verb="Forget"
        look="danger"
        pending={pending}
        pendingLabel="Forgetting…"
        onConfirm={() => leaving !== undefined && act(leaving)}
        onCancel={() => setLeaving(undefined)}
      >
        <Refused error={refused} />
        <p>Livegate deletes the key. Where your app runs nothing changes, and the service still accepts it.</p>
      </ConfirmDialog>
    </section>
  );
}
