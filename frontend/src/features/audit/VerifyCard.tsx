import { useState } from 'react';
import type { Verification } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Audit.module.css';
import { verifyAll } from './queries.ts';

export function VerifyCard() {
  const [found, setFound] = useState<Verification>();
  const [checked, setChecked] = useState(0);
  const { announce } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    setFound(undefined);
    setChecked(0);
    const verdict = await verifyAll(setChecked);
    setFound(verdict);
    announce(verdictOf(verdict));
  });
  return (
    <Card title="Is it still what was written?">
      {found === undefined ? (
        <p className={styles.soft}>
          {checked === 0
            ? 'Every record carries the fingerprint of the one before. Livegate reads the whole chain and compares.'
            : `${checked} records checked so far.`}
        </p>
      ) : (
        <Verdict found={found} />
      )}
      <Refused error={refused} />
      <div>
        <Button look="secondary" pending={pending} pendingLabel="Checking…" onClick={() => act()}>
          {found === undefined ? 'Verify the chain' : 'Verify again'}
        </Button>
      </div>
    </Card>
  );
}

function Verdict({ found }: { found: Verification }) {
  const { intact, checkpoint } = found;
  return (
    <>
      <p className={styles.verdict}>
        <StatusBadge status={intact ? 'intact' : 'broken'} />
        <strong>{verdictOf(found)}</strong>
      </p>
      {!intact && (
        <p className={styles.soft}>
          Export the log as JSON now and keep it: it shows what is left and what was signed. Then tell the people who
          run this Livegate.
        </p>
      )}
      {intact && checkpoint !== undefined && (
        <p className={styles.soft}>
          A signed checkpoint of {atTime(checkpoint.at)} vouches for everything up to record {checkpoint.seq}.
        </p>
      )}
    </>
  );
}

function verdictOf({ intact, checked, firstBad }: Verification): string {
  if (!intact) return firstBad?.message ?? 'The chain is broken.';
  return checked === 1 ? 'The one record is as it was written.' : `All ${checked} records are as they were written.`;
}
