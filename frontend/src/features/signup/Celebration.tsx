import { isColour } from './contrast.ts';
import type { Look } from './draft.ts';
import styles from './Signup.module.css';

const sparks = Array.from({ length: 14 }, (_, spark) => {
  const angle = (spark / 14) * 2 * Math.PI;
  const far = spark % 2 === 0 ? 88 : 70;
  return { x: 100 + far * Math.cos(angle), y: 100 + far * Math.sin(angle), first: spark % 2 === 0 };
});

/** The gate opens, in their colours. Who asked for less motion sees it open already. */
export function Celebration({ look }: { look: Look }) {
  const one = isColour(look.primaryColor) ? look.primaryColor : '#0b6b66';
  const other = isColour(look.secondaryColor) ? look.secondaryColor : '#1b55c4';
  return (
    <svg className={styles.celebration} viewBox="0 0 200 200" aria-hidden="true">
      <g className={styles.sparks}>
        {sparks.map(({ x, y, first }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={first ? 5 : 3.5} fill={first ? one : other} />
        ))}
      </g>
      <circle className={styles.glow} cx="100" cy="100" r="18" fill={other} />
      <path className={styles.leafLeft} d="M58 52l36 20v56l-36 20z" fill={one} />
      <path className={styles.leafRight} d="M142 52l-36 20v56l36 20z" fill={one} />
    </svg>
  );
}
