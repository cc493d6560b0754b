import type { ReactNode } from 'react';
import type { Finding } from '~/shared/api/schema.d.ts';
import styles from './Deploy.module.css';
import { FindingCard } from './FindingCard.tsx';
import { Fold } from './Fold.tsx';
import { sorted } from './sorted.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** What stands above what has to be repaired. */
  readonly heading: string;
  readonly stepAt?: (finding: Finding, step: string, key?: string) => string;
  /** What is likely behind a finding. */
  readonly causesOf?: (check: string) => ReactNode;
}

/** What has to be repaired, what is good to know, and what passed: one card a cause. */
export function Findings({ findings, heading, stepAt, causesOf }: FindingsProps) {
  const { blocking, noted, passed, orphans, waitingFor } = sorted(findings);
  const card = (finding: Finding) => (
    <FindingCard
      key={finding.id}
      finding={finding}
      waiting={waitingFor(finding.id)}
      {...(stepAt !== undefined && { stepAt: (step: string, key?: string) => stepAt(finding, step, key) })}
    >
      {causesOf?.(finding.id)}
    </FindingCard>
  );
  return (
    <>
      <Group id="fixes" title={heading} cards={blocking.map(card)} />
      <Group id="noted" title="Good to know" cards={[...noted, ...orphans].map(card)} />
      {passed.length > 0 && (
        <Fold title={`${passed.length} ${passed.length === 1 ? 'check' : 'checks'} passed`}>
          <ul className={styles.passed}>
            {passed.map(({ id, title, message }) => (
              <li key={id}>
                <strong>{title}.</strong> {message}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function Group({ id, title, cards }: { id: string; title: string; cards: readonly ReactNode[] }) {
  if (cards.length === 0) return null;
  return (
    <section className={styles.cards} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {cards}
    </section>
  );
}
