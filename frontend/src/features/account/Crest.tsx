import styles from './SessionBar.module.css';

/** The colour of a workspace; drawn, because the policy forbids a style attribute. */
export const Crest = ({ colour }: { colour: string }) => (
  <svg className={styles.crest} viewBox="0 0 8 8" aria-hidden="true">
    <rect width="8" height="8" rx="2" fill={colour} />
  </svg>
);
