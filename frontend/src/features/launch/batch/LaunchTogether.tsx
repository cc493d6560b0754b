import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { BatchValidation } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useAct } from '~/shared/lib/useAct.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from '../Launch.module.css';
import { Sparkle } from '../Sparkle.tsx';
import { batchesQuery, batchQuery, launchBatch } from './queries.ts';
import type { WholeWish } from './wish.ts';
import { productsInWords } from './words.ts';

interface LaunchTogetherProps {
  readonly wish: WholeWish;
  readonly validation: BatchValidation;
  readonly isAsking: boolean;
  readonly onAgain: () => void;
}

/** The verdict on all of them, and the one button. */
export function LaunchTogether({ wish, validation, isAsking, onAgain }: LaunchTogetherProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const launch = useOnce(launchBatch);
  const { act, pending, refused } = useAct(async () => {
    const begun = await launch(wish);
    client.setQueryData(batchQuery(begun.id), () => begun);
    void client.invalidateQueries(batchesQuery);
    wayOn(paths.launches({ batch: begun.id }));
  });
  const off = whyOff(validation);
  const count = productsInWords(wish.productIds.length);
  return (
    <div className={styles.part}>
      <div role="status">
        <Note tone={off === undefined ? 'good' : 'warn'} title={off === undefined ? 'Everything is in order' : 'Not everything is in order'}>
          {off ?? 'All of it is checked once more when you press, and each product again at its turn.'}
        </Note>
      </div>
      <div className={styles.actions}>
        <Button look="secondary" pending={isAsking} pendingLabel="Checking…" onClick={onAgain}>
          Check again
        </Button>
      </div>
      <Refused error={refused} />
      <div>
        <Button look="go" pending={pending} pendingLabel="Beginning…" off={off} onClick={() => act()}>
          <Sparkle />
          {wish.environment === 'live' ? `Go live with ${count}` : `Launch ${count} in the sandbox`}
        </Button>
      </div>
    </div>
  );
}

function whyOff({ items }: BatchValidation): string | undefined {
  const failed = items.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return undefined;
  const names = failed.map(({ productName }) => productName).join(', ');
  return `${names}: put right what is in the way, or take ${failed.length === 1 ? 'it' : 'them'} out.`;
}
