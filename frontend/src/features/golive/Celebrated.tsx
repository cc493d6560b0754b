import { paths } from '~/app/paths.ts';
import type { WentLive } from '~/shared/api/schema.d.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './GoLive.module.css';

const sparks = Array.from({ length: 16 }, (_, spark) => {
  const angle = (spark / 16) * 2 * Math.PI;
  const far = spark % 2 === 0 ? 88 : 68;
  return { x: 100 + far * Math.cos(angle), y: 100 + far * Math.sin(angle), size: spark % 2 === 0 ? 5 : 3.5 };
});

/** The gate swings open, once. Who asked for less motion sees it open already. */
export function Celebrated({ went, appUrl }: { went: WentLive; appUrl: string | undefined }) {
  const isOpen = useOpenPages();
  return (
    <div className={styles.celebrated}>
      <svg className={styles.gate} viewBox="0 0 200 200" aria-hidden="true">
        <g className={styles.sparks}>
          {sparks.map(({ x, y, size }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r={size} />
          ))}
        </g>
        <circle className={styles.glow} cx="100" cy="100" r="18" />
        <path className={styles.leafLeft} d="M58 52l36 20v56l-36 20z" />
        <path className={styles.leafRight} d="M142 52l-36 20v56l36 20z" />
      </svg>
      {appUrl !== undefined && (
        <a className={styles.visit} href={appUrl} target="_blank" rel="noreferrer">
          {appUrl} <span className={styles.soft}>(opens another page)</span>
        </a>
      )}
      <div className={styles.actions}>
        <FileLink href={`/api/deploy/reports/${went.reportId}.html`} look="secondary">
          See the Go report
        </FileLink>
        {isOpen(paths.deploy('reports')) && (
          <LinkButton href={paths.deploy('reports')} look="secondary">
            Share the report
          </LinkButton>
        )}
      </div>
    </div>
  );
}
