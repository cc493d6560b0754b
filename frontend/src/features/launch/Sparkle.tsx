import styles from './Launch.module.css';

/** Twinkles beside the word of the one button; for those who asked for less motion it stands still. */
export function Sparkle() {
  return (
    <svg className={styles.sparkle} viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d="M10 3l2 6 6 2-6 2-2 6-2-6-6-2 6-2z" />
      <path className={styles.twinkle} d="M19 14l1 2.5 2.5 1-2.5 1-1 2.5-1-2.5-2.5-1 2.5-1z" />
    </svg>
  );
}
