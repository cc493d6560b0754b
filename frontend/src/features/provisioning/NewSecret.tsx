import { useState } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Make, MakeSecret } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ConfirmDialog } from '~/shared/ui/ConfirmDialog.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Make.module.css';
import { makeQuery, makeSecret } from './queries.ts';

interface NewSecretProps {
  readonly make: Make;
  readonly onMade: (made: MakeSecret) => void;
}

/** The first is made by a press; another ends the one before, and that is asked first. */
export function NewSecret({ make: { secretSet, fingerprint }, onMade }: NewSecretProps) {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const send = useOnce(makeSecret);
  const { act, pending, refused } = useAct(async () => {
    onMade(await send());
    await client.invalidateQueries(makeQuery);
  });
  return (
    <div className={styles.secret}>
      <p className={styles.soft}>
        {secretSet
          ? `Calls are signed with the secret of fingerprint ${fingerprint ?? ''}.`
          : 'Calls are refused until they are signed: make a secret and store it in Make.com.'}
      </p>
      {!asked && <Refused error={refused} />}
      <Button look="secondary" pending={pending} pendingLabel="Making…" onClick={() => (secretSet ? setAsked(true) : act())}>
        {secretSet ? 'Make a new secret' : 'Make the secret'}
      </Button>
      <ConfirmDialog
        open={asked}
        title="Make a new secret?"
        verb="Make a new one"
        look="danger"
        pending={pending}
        pendingLabel="Making…"
        onConfirm={() => act()}
        onCancel={() => setAsked(false)}
      >
        <p>Calls that are signed with the one before are refused at once, until Make.com has the new one.</p>
        <Refused error={refused} />
      </ConfirmDialog>
    </div>
  );
}
