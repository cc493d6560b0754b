import { follow } from '~/shared/api/follow.ts';
import { useAct } from '~/shared/lib/useAct.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { Refused } from '~/shared/ui/Refusal.tsx';
import styles from './Audit.module.css';
import { asQuery, isEmpty, type Filter } from './filter.ts';

export default function ExportCard({ filter }: { filter: Filter }) {
  const { act, pending, refused } = useAct((address: string) => follow(address, true));
  const table = `/api/audit/export.csv?${new URLSearchParams(asQuery(filter)).toString()}`;
  return (
    <Card title="Take it with you">
      <p className={styles.soft}>
        {isEmpty(filter) ? 'The CSV holds every record.' : 'The CSV holds what you filtered.'} The JSON holds the whole
        log with its proofs, so that it can be checked without Livegate.
      </p>
      <Refused error={refused} />
      <div className={styles.ways}>
        <Button look="secondary" pending={pending} pendingLabel="Fetching…" onClick={() => act(table)}>
          Export CSV
        </Button>
        <Button look="secondary" pending={pending} pendingLabel="Fetching…" onClick={() => act('/api/audit/export.json')}>
          Export JSON
        </Button>
      </div>
    </Card>
  );
}
