import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** The parts of a page, one under the other with room between them. */
export function Page({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
