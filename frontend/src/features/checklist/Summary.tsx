import { useOnce } from '~/shared/api/idempotency.ts';
import type { Checklist } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { Progress } from '~/shared/ui/Progress.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Checklist.module.css';
import { checklistQuery, evaluate } from './queries.ts';

export function Summary({ list, mayChange }: { list: Checklist; mayChange: boolean }) {
  const { score, reviewReminder } = list;
  const client = useQueryClient();
  const { announce } = useAnnounce();
  const look = useOnce((_: undefined, headers) => evaluate(headers));
  const { act, pending, refused } = useAct(async () => {
    const fresh = await look(undefined);
    client.setQueryData(checklistQuery, () => fresh);
    announce(words(fresh.score.open));
  });
  return (
    <div className={styles.summary}>
      <Note tone={score.open === 0 ? 'good' : 'warn'} title={words(score.open)}>
        <Progress label={`${score.done} of ${score.of} done`} percent={score.of === 0 ? 100 : (score.done / score.of) * 100} />
        {reviewReminder !== undefined && <p>{reviewReminder}</p>}
      </Note>
      <Refused error={refused} />
      {mayChange && (
        <div data-print="none">
          <Button look="secondary" pending={pending} pendingLabel="Looking…" onClick={() => act()}>
            Look at everything now
          </Button>
        </div>
      )}
    </div>
  );
}

function words(open: number): string {
  if (open === 0) return 'Nothing on this list keeps you from going live';
  return open === 1 ? 'One item keeps you from going live' : `${open} items keep you from going live`;
}
