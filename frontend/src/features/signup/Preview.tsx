import { inkOn, isColour } from './contrast.ts';
import type { Look } from './draft.ts';
import styles from './Signup.module.css';

const NEUTRAL = '#66787d';
const MOST = 22;

/** Drawn, because a drawing takes its colours without a style attribute, which the policy forbids. */
export function Preview({ name, look }: { name: string; look: Look }) {
  const primary = isColour(look.primaryColor) ? look.primaryColor : NEUTRAL;
  const secondary = isColour(look.secondaryColor) ? look.secondaryColor : NEUTRAL;
  const title = name.trim() === '' ? 'Your workspace' : name.trim();
  const letters = Array.from(title);
  const short = letters.length > MOST ? `${letters.slice(0, MOST - 1).join('')}…` : title;
  return (
    <svg className={styles.preview} viewBox="0 0 360 200" role="img" aria-label={`Preview of ${title} in ${primary} and ${secondary}`}>
      <rect width="360" height="200" rx="16" fill="#ffffff" />
      <path d="M0 16A16 16 0 0 1 16 0h328a16 16 0 0 1 16 16v40H0z" fill={primary} />
      <circle cx="34" cy="28" r="15" fill={inkOn(primary)} />
      <text x="34" y="34" fontSize="17" fontWeight="700" textAnchor="middle" fill={primary}>
        {(letters[0] ?? '').toLocaleUpperCase()}
      </text>
      <text x="60" y="34" fontSize="17" fontWeight="600" fill={inkOn(primary)}>
        {short}
      </text>
      <text x="24" y="94" fontSize="20" fontWeight="700" fill="#0b1a1f">
        Welcome
      </text>
      <rect x="24" y="108" width="230" height="8" rx="4" fill="#d2dedd" />
      <rect x="24" y="124" width="170" height="8" rx="4" fill="#d2dedd" />
      <rect x="24" y="150" width="112" height="34" rx="9" fill={primary} />
      <text x="80" y="172" fontSize="14" fontWeight="600" textAnchor="middle" fill={inkOn(primary)}>
        Go live
      </text>
      <rect x="148" y="151" width="100" height="32" rx="9" fill="#ffffff" stroke={secondary} strokeWidth="2" />
      <text x="198" y="172" fontSize="14" fontWeight="600" textAnchor="middle" fill={secondary}>
        Invite
      </text>
      <circle cx="318" cy="140" r="26" fill={secondary} />
      <path d="M306 140l8 9 16-17" fill="none" stroke={inkOn(secondary)} strokeWidth="5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
