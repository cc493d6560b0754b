import { useEffect, useRef } from 'react';
import type { Finding } from '~/shared/api/schema.d.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { DataTable, type Column } from '~/shared/ui/DataTable.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import type { Verification } from './queries.ts';
import styles from './Verification.module.css';
import { differences, type Difference } from './words.ts';

interface ComparisonProps {
  readonly then: Verification;
  readonly now: Verification;
  readonly onClose: () => void;
}

/** Two runs side by side; what is the same in both is left out. It takes the focus, since its button may be far below. */
export function Comparison({ then, now, onClose }: ComparisonProps) {
  const rows = differences(then, now);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [then.id]);
  return (
    <section ref={box} tabIndex={-1} className={styles.part} aria-label="Comparison of two verifications">
      {rows.length === 0 ? (
        <p role="status">Every check ended as it did on {atTime(then.createdAt)}.</p>
      ) : (
        <DataTable
          caption={rows.length === 1 ? 'One check is different' : `${rows.length} checks are different`}
          columns={columns(then)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      <div>
        <Button look="secondary" onClick={onClose}>
          Close the comparison
        </Button>
      </div>
    </section>
  );
}

const columns = (then: Verification): readonly Column<Difference>[] => [
  { key: 'check', title: 'Check', cell: ({ title }) => title },
  { key: 'then', title: atTime(then.createdAt), cell: (row) => <Side finding={row.before} /> },
  { key: 'now', title: 'Last', cell: (row) => <Side finding={row.after} /> },
];

function Side({ finding }: { finding: Finding | undefined }) {
  if (finding === undefined) return <span>Not looked at</span>;
  return (
    <span className={styles.side}>
      <StatusBadge status={finding.status} />
      {/* Why it was skipped stands at the check that failed. */}
      {finding.status !== 'skipped' && finding.message}
    </span>
  );
}
