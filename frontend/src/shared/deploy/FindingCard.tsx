import type { ReactNode } from 'react';
import type { Finding } from '~/shared/api/schema.d.ts';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Fix.module.css';
import { FixList } from './FixList.tsx';

interface FindingCardProps {
  readonly finding: Finding;
  /** Of its heading: 3 below a heading of its list, 2 right below that of the page. */
  readonly level?: 2 | 3;
  /** What could not be looked at because of it. */
  readonly waiting?: readonly Finding[];
  readonly stepAt?: (step: string, key?: string) => string;
  /** What is likely behind it. */
  readonly children?: ReactNode;
  /** The button that looks again. */
  readonly again?: ReactNode;
}

/** One cause, one card: what is wrong, why it matters, what to do, and to look again. */
export function FindingCard({ finding, level = 3, waiting = [], stepAt, children, again }: FindingCardProps) {
  const { id, title, status, message, why, fix } = finding;
  const Heading = `h${level}` as const;
  return (
    <article className={styles.card} data-status={status} aria-labelledby={`finding-${id}`}>
      <header className={styles.head}>
        <Heading id={`finding-${id}`} className={styles.title}>
          {title}
        </Heading>
        <StatusBadge status={status} />
      </header>
      <p>{message}</p>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {children}
      <FixList fixes={fix} {...(stepAt !== undefined && { stepAt })} />
      {waiting.length > 0 && (
        <p className={styles.why}>Not looked at because of this: {waiting.map((one) => one.title).join(', ')}.</p>
      )}
      {again !== undefined && <div>{again}</div>}
    </article>
  );
}
