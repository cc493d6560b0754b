import { useState, type KeyboardEvent } from 'react';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Handoff, HandoffStep, MadeHandoff } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { SecretField } from '~/shared/ui/SecretField.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Deployment.module.css';
import { handOff, handoffsQuery, takeBack } from './handoffs.ts';

/** For the person who knows DNS or the database: one step, once, within a day, without an account. */
export default function HandOff({ step }: { step: HandoffStep }) {
  const client = useQueryClient();
  const [made, setMade] = useState<MadeHandoff>();
  const [note, setNote] = useState('');
  const once = useOnce(handOff);
  const { act, pending, refused } = useAct(async () => {
    setMade(await once({ step, ...(note.trim() !== '' && { note: note.trim() }) }));
    await client.invalidateQueries(handoffsQuery);
  });
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form around it is the step's own.
    event.preventDefault();
    act();
  };
  return (
    <Fold title="Ask somebody else to do this step">
      <p>
        A link lets one person do this one step, once, within 24 hours, without an account. They see the name of
        your workspace, your note and the address of the app, and nothing else.
      </p>
      <Refused error={refused} />
      {made === undefined ? (
        <>
          <Field
            name="handoffNote"
            label="A note for them (optional)"
            autoComplete="off"
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={onEnter}
          />
          <div>
            <Button look="secondary" pending={pending} pendingLabel="Making…" onClick={() => act()}>
              Make a link
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>Copy it now: it is shown this once.</p>
          <SecretField name="the link" value={made.url} />
        </>
      )}
      <HandedOff step={step} />
    </Fold>
  );
}

function HandedOff({ step }: { step: HandoffStep }) {
  const { data } = useQuery(handoffsQuery);
  const mine = (data?.items ?? []).filter((one) => one.step === step);
  if (mine.length === 0) return null;
  return (
    <ul className={styles.keys} aria-label="Links for this step">
      {mine.map((one) => (
        <Row key={one.id} handoff={one} />
      ))}
    </ul>
  );
}

function Row({ handoff: { id, note, state, createdBy, createdAt, expiresAt } }: { handoff: Handoff }) {
  const client = useQueryClient();
  const { act, pending, refused } = useAct(async () => {
    await takeBack(id);
    await client.invalidateQueries(handoffsQuery);
  });
  return (
    <li className={styles.key}>
      <span className={styles.words}>
        <span className={styles.name}>{note ?? `Made by ${createdBy}`}</span>
        <span className={styles.soft}>{state === 'open' ? `Works until ${atTime(expiresAt)}` : atTime(createdAt)}</span>
        <Refused error={refused} />
      </span>
      <StatusBadge status={state} />
      {state === 'open' && (
        <Button look="quiet" pending={pending} pendingLabel="Taking back…" onClick={() => act()}>
          Take back
        </Button>
      )}
    </li>
  );
}
