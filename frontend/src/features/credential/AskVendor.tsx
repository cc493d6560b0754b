import { useState } from 'react';
import type { CredentialCheck, Integration } from '~/shared/api/schema.d.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Credential.module.css';
import { askVendor } from './queries.ts';

/** Only when somebody wants it: it leaves traces at the vendor. */
export default function AskVendor({ integration: { id, label } }: { integration: Integration }) {
  const [answer, setAnswer] = useState<CredentialCheck>();
  const { act, pending, refused } = useAct(async () => setAnswer(await askVendor(id)));
  const open = answer?.findings.filter(({ status }) => status !== 'passed' && status !== 'skipped') ?? [];
  // The word of the vendor comes last: keys of its test mode are accepted too, however they are warned of.
  const word = answer?.findings.at(-1);
  return (
    <section className={styles.ask} aria-labelledby="ask">
      <h2 id="ask" className={styles.heading}>
        Does {label} accept them?
      </h2>
      <p className={styles.soft}>Livegate can ask once. It only reads, and nothing is charged or sent.</p>
      <Refused error={refused} />
      <div role="status" className={styles.ask}>
        {word?.status === 'passed' && (
          <Note tone="good" title={`${label} accepts the keys`}>
            {word.message}
          </Note>
        )}
        {open.map((finding) => (
          <FindingCard key={finding.id} finding={finding} />
        ))}
      </div>
      <div>
        <Button look="secondary" pending={pending} pendingLabel="Asking…" onClick={() => act()}>
          Ask {label} now
        </Button>
      </div>
    </section>
  );
}
