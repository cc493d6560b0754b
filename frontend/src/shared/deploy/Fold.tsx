import type { ReactNode } from 'react';
import styles from './Deploy.module.css';

interface FoldProps {
  readonly title: string;
  readonly open?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** What not everybody needs to read. */
export function Fold({ title, open, onToggle, children }: FoldProps) {
  return (
    <details className={styles.fold} open={open} onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.folded}>{children}</div>
    </details>
  );
}
