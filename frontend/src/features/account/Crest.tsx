import { inkOn } from '~/shared/lib/contrast.ts';
import styles from './SessionBar.module.css';

/** The first letter of a workspace on its colour; drawn, because the policy forbids a style attribute. */
export function Crest({ name, colour }: { name: string; colour: string }) {
  return (
    <svg className={styles.crest} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill={colour} />
      <text x="16" y="22" fontSize="17" fontWeight="700" textAnchor="middle" fill={inkOn(colour)}>
        {(Array.from(name)[0] ?? '').toLocaleUpperCase()}
      </text>
    </svg>
  );
}
