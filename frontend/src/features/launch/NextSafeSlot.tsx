import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { TimeCandidate } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQuery, useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { rescheduleDeployment } from './actions.ts';
import styles from './Launch.module.css';
import { knowDeployment, safeSlotQuery } from './queries.ts';
import { whenWords, type Scheduled } from './words.ts';

interface NextSafeSlotProps {
  readonly deployment: Scheduled;
  readonly name: string;
}

/** The next time at which no window keeps changes out, taken by one press that says which it is. */
export default function NextSafeSlot({ deployment: { id, schedule }, name }: NextSafeSlotProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const { toast } = useAnnounce();
  const asked = useQuery(safeSlotQuery(id));
  const slot = asked.data?.slot;
  const move = useOnce(({ localDateTime, offset }: TimeCandidate, headers) =>
    rescheduleDeployment(id, { scheduledFor: localDateTime, timezone: schedule.timezone, offset }, headers),
  );
  const { act, pending, refused } = useAct(async (to: TimeCandidate) => {
    const moved = await move(to);
    void knowDeployment(client, moved);
    toast(`${name} goes on sale on ${whenWords(to.instant, schedule.timezone)}.`);
    wayOn(paths.launches({ launch: id }));
  });
  return (
    <div className={styles.part}>
      <Button
        look="secondary"
        pending={pending}
        pendingLabel="Moving…"
        off={slot === undefined ? whyNone(asked.data === undefined, asked.isError) : undefined}
        onClick={() => slot !== undefined && act(slot)}
      >
        {slot === undefined ? 'Next safe slot' : `Next safe slot: ${whenWords(slot.instant, schedule.timezone)}`}{' '}
        <span className="visually-hidden">for {name}</span>
      </Button>
      <Refused error={refused} />
    </div>
  );
}

function whyNone(isUnknown: boolean, isFailed: boolean): string {
  if (!isUnknown) return 'No window opens within a year.';
  return isFailed ? 'It could not be asked for. Load the page again.' : 'Looking for it…';
}
