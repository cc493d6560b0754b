import { useState } from 'react';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import { Comparison } from './Comparison.tsx';
import type { Verification } from './queries.ts';
import styles from './Verification.module.css';
import { badgeOf } from './words.ts';

/** The runs before, each of which can be laid beside the last one. */
export default function History({ runs }: { runs: readonly Verification[] }) {
  const [compared, setCompared] = useState<string>();
  const [latest, ...earlier] = runs;
  const other = earlier.find(({ id }) => id === compared);
  if (latest === undefined || earlier.length === 0) return null;
  return (
    <Fold title={`Verifications before (${earlier.length})`}>
      <div className={styles.part}>
        {other !== undefined && <Comparison then={other} now={latest} onClose={() => setCompared(undefined)} />}
        <DataTable caption="Newest first" columns={columns(setCompared)} rows={earlier} rowKey={({ id }) => id} />
      </div>
    </Fold>
  );
}

const columns = (onCompare: (id: string) => void): readonly Column<Verification>[] => [
  { key: 'when', title: 'When', cell: ({ createdAt }) => atTime(createdAt) },
  { key: 'result', title: 'Result', cell: ({ status }) => <StatusBadge status={badgeOf[status]} /> },
  { key: 'url', title: 'Address', cell: ({ appUrl, eligible }) => `${appUrl}${eligible ? '' : ' (did not count)'}` },
  {
    key: 'compare',
    title: 'To do',
    action: true,
    cell: ({ id, createdAt }) => (
      <Button look="quiet" aria-label={`Compare ${atTime(createdAt)} with the last`} onClick={() => onCompare(id)}>
        Compare with the last
      </Button>
    ),
  },
];
