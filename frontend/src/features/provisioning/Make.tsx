import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { Make as MakeView, MakeSecret } from '~/shared/api/schema.d.ts';
import { atTime, onDay } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { CopyButton } from '~/shared/ui/CopyButton.tsx';
import styles from './Make.module.css';
import { NewSecret } from './NewSecret.tsx';
import { makeQuery } from './queries.ts';
import { ShownSecret } from './ShownSecret.tsx';

/** Both ways of talking with Make.com; addresses and secrets are for those who may change them. */
export default function Make() {
  return mayChange(useMe()) ? <MakeCard /> : null;
}

function MakeCard() {
  const make = useQuery(makeQuery);
  // Lives here and nowhere else: who leaves the page has seen it for the last time.
  const [made, setMade] = useState<MakeSecret>();
  return (
    <Card title="Make.com">
      <Answer of={make} label="Asking about Make.com…" lines={3} home={paths.settings()}>
        {(view) => (
          <>
            <Addresses make={view} />
            {made === undefined ? (
              <NewSecret make={view} onMade={setMade} />
            ) : (
              <ShownSecret made={made} onStored={() => setMade(undefined)} />
            )}
            <Calls make={view} />
          </>
        )}
      </Answer>
    </Card>
  );
}

function Addresses({ make: { webhookUrl, callUrl } }: { make: MakeView }) {
  return (
    <dl className={styles.addresses}>
      {webhookUrl !== undefined && (
        <div>
          <dt className={styles.soft}>We call your scenario at</dt>
          <dd className={styles.address}>{webhookUrl}</dd>
        </div>
      )}
      <div>
        <dt className={styles.soft}>Your scenario calls us at</dt>
        <dd className={styles.copied}>
          <span className={styles.address}>{callUrl}</span>
          <CopyButton text={callUrl} what="the address" />
        </dd>
      </div>
    </dl>
  );
}

function Calls({ make: { calls, secretSet, secretMadeAt } }: { make: MakeView }) {
  if (!secretSet) return null;
  if (calls.length === 0)
    return (
      <p className={styles.soft}>
        No call has come in{secretMadeAt === undefined ? '' : ` since the secret was made on ${onDay(secretMadeAt)}`}.
      </p>
    );
  return (
    <details className={styles.calls}>
      <summary>Latest calls ({calls.length})</summary>
      <ul className={styles.list}>
        {calls.map(({ id, event, receivedAt }) => (
          <li key={id}>
            <strong>{event}</strong> <span className={styles.soft}>{atTime(receivedAt)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
