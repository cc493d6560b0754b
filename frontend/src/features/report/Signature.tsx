import { useState } from 'react';
import type { ReportAuthenticity, ReportToVerify } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { judge } from './queries.ts';
import styles from './Report.module.css';

/** Who signed it, and one press to learn whether that is true. */
export function Signature({ report, signature }: ReportToVerify) {
  const [answer, setAnswer] = useState<ReportAuthenticity>();
  const { act, pending, refused } = useAct(async () => setAnswer(await judge({ report, signature })));
  return (
    <Card title="Signature">
      <dl className={styles.evidence}>
        <div>
          <dt>Key</dt>
          <dd className={styles.value}>
            {signature.keyId} ({signature.algorithm})
          </dd>
        </div>
        <div>
          <dt>Value</dt>
          <dd className={styles.value}>{signature.value}</dd>
        </div>
      </dl>
      <Refused error={refused} />
      {answer !== undefined && <Authenticity answer={answer} />}
      <div data-print="none">
        <Button look="secondary" pending={pending} pendingLabel="Checking…" onClick={() => act()}>
          Check the signature
        </Button>
      </div>
    </Card>
  );
}

export function Authenticity({ answer: { authentic, message } }: { answer: ReportAuthenticity }) {
  return (
    <div role="status">
      <Note tone={authentic ? 'good' : 'warn'} title={authentic ? 'Authentic' : 'Not authentic'}>
        {message}
      </Note>
    </div>
  );
}
