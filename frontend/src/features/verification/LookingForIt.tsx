import { useEffect, useState } from 'react';
import type { Lookout } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { atSecond } from '~/shared/lib/zone.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { lookoutQuery, stopLookout, type Verification } from './queries.ts';
import styles from './Verification.module.css';

const ASKED_AGAIN = 3000;

interface LookingForItProps {
  /** Before the pre-flight has passed a PASS would move nothing, so nobody looks yet. */
  readonly isDraft: boolean;
  readonly latest: Verification | undefined;
}

/** Livegate looks for an app that was deployed just now, until it answers or somebody stops it. */
export default function LookingForIt({ isDraft, latest }: LookingForItProps) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...lookoutQuery, ...(isOpen && { refetchInterval: ASKED_AGAIN }) });
  const answered = data?.state === 'found' && data.runId === undefined;
  const goesOn = data?.state === 'waiting' || answered;
  if (goesOn !== isOpen) setOpen(goesOn);
  useEffect(() => {
    if (!isOpen) return undefined;
    // What followed is new on this page: the run, the badge, and how far one is.
    return () => void client.invalidateQueries({ queryKey: ['deploy'] });
  }, [client, isOpen]);
  if (data?.state === 'waiting') return <Waiting lookout={data} isDraft={isDraft} />;
  if (answered)
    return (
      <div role="status">
        <Note tone="good" title="Your app answers">
          Livegate is verifying it now.
        </Note>
      </div>
    );
  const isOld = latest !== undefined && latest.createdAt > (data?.endedAt ?? '');
  if (data?.state !== 'gaveUp' || isOld) return null;
  return (
    <Note tone="warn" title="Livegate has stopped looking for your app">
      Run the verification when your app is up.
    </Note>
  );
}

function Waiting({ lookout, isDraft }: { lookout: Lookout; isDraft: boolean }) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const { act, pending, refused } = useAct(async () => {
    const ended = await stopLookout();
    client.setQueryData(lookoutQuery, () => ended);
    toast('Livegate does not look for your app any more.');
  });
  return (
    <div className={styles.part}>
      {isDraft ? <WillLook lookout={lookout} /> : <Looks lookout={lookout} />}
      <Refused error={refused} />
      <div>
        <Button look="secondary" pending={pending} pendingLabel="Stopping…" onClick={() => act()}>
          Stop looking
        </Button>
      </div>
    </div>
  );
}

const nameOf = ({ appUrl }: Lookout): string => appUrl ?? 'your app';

function WillLook({ lookout }: { lookout: Lookout }) {
  return (
    <Note title="First the pre-flight">
      Once it has passed, Livegate looks for {nameOf(lookout)} and verifies it by itself the first time it answers.
    </Note>
  );
}

function Looks({ lookout }: { lookout: Lookout }) {
  const { looks, nextAt } = lookout;
  return (
    <Note title="Looking for your app">
      <p>
        Livegate looks for {nameOf(lookout)} and verifies it by itself the first time it answers. You may leave this page.
      </p>
      <p className={styles.soft}>
        {looks > 0 && 'It does not answer yet. '}
        {nextAt !== undefined && `The next look is at ${atSecond(nextAt)}.`}
      </p>
    </Note>
  );
}
