import { classes } from '~/shared/ui/classes.ts';
import { paths } from '../paths.ts';
import styles from './Brand.module.css';

/** Two leaves of a gate, open, and what is live between them. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" className={styles.ground} />
      <g className={styles.leaves}>
        <path d="M13 13l11 6.5v25L13 51z" />
        <path d="M51 13l-11 6.5v25L51 51z" />
      </g>
      <circle cx="32" cy="32" r="4.5" className={styles.live} />
    </svg>
  );
}

/** On a phone the console has room for the mark alone. */
export function Brand({ short }: { short: boolean }) {
  return (
    <a className={styles.brand} href={paths.home()} aria-label="Livegate, start page">
      <Mark />
      <span className={classes(styles.word, short && styles.short)}>Livegate</span>
    </a>
  );
}
