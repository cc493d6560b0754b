import type { BrokenGlass } from '~/shared/api/schema.d.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import { mendGlass, stateQuery } from './queries.ts';
import styles from './Window.module.css';

export function BrokenNow({ glass, canChange }: { glass: BrokenGlass; canChange: boolean }) {
  const client = useQueryClient();
  const { act, pending, refused } = useAct(async () => {
    await mendGlass();
    await client.invalidateQueries(stateQuery);
  });
  return (
    <div className={styles.glass} role="status">
      <p>
        {glass.by} lets changes through until {atTime(glass.until)}: {glass.reason}
      </p>
      {canChange && (
        <div>
          <Button look="secondary" pending={pending} pendingLabel="Closing…" onClick={() => act()}>
            Let the windows count again
          </Button>
        </div>
      )}
      <Refused error={refused} />
    </div>
  );
}
