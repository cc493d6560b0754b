import { useOnce } from '~/shared/api/idempotency.ts';
import type { RecurringLaunch } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { pauseRecurring, recurringQuery, resumeRecurring } from './queries.ts';
import styles from './Recurring.module.css';

interface DeedsProps {
  readonly one: RecurringLaunch;
  readonly name: string;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Pausing is undone by resuming, so it asks nothing; deleting does. */
export function Deeds({ one, name, onEdit, onDelete }: DeedsProps) {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const pause = useOnce(pauseRecurring);
  const resume = useOnce(resumeRecurring);
  const isActive = one.state === 'active';
  const { act, pending, refused } = useAct(async () => {
    await (isActive ? pause(one.id) : resume(one.id));
    await client.invalidateQueries(recurringQuery);
    toast(isActive ? `${name} recurs no more until you resume it.` : `${name} recurs again.`);
  });
  const verb = isActive ? 'Pause' : 'Resume';
  return (
    <div>
      <div className={styles.buttons}>
        {one.state !== 'ended' && (
          <Button look="quiet" aria-label={`${verb} ${name}`} pending={pending} pendingLabel="Asking…" onClick={() => act()}>
            {verb}
          </Button>
        )}
        <Button look="quiet" aria-label={`Edit ${name}`} onClick={onEdit}>
          Edit
        </Button>
        <Button look="quiet" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
      <Refused error={refused} />
    </div>
  );
}
