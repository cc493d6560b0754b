import type { ValidationResult } from '~/shared/api/schema.d.ts';
import { FindingCard } from '~/shared/deploy/FindingCard.tsx';
import { sorted } from '~/shared/deploy/sorted.ts';
import { findingOf, stepAt } from '../words.ts';
import styles from './Batch.module.css';

interface InTheWayProps {
  readonly product: string;
  readonly results: readonly ValidationResult[];
  readonly heading?: string;
}

/** What holds one product back, or all of them, each thing with its way out. */
export default function InTheWay({ product, results, heading }: InTheWayProps) {
  const findings = results.map((result) => ({ ...findingOf(result, product), id: `${result.check}-${product}` }));
  const { blocking } = sorted(findings);
  if (blocking.length === 0) return null;
  return (
    <div className={styles.findings}>
      {heading !== undefined && <h2 className={styles.heading}>{heading}</h2>}
      {blocking.map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          level={heading === undefined ? 2 : 3}
          stepAt={(step) => stepAt(step)}
        />
      ))}
    </div>
  );
}
