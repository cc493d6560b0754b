import { useRef } from 'react';
import { paths } from '~/app/paths.ts';
import { useMe } from '~/shared/api/me.ts';
import type { Badge as BadgeView, BadgeWord } from '~/shared/api/schema.d.ts';
import { badgeQuery } from '~/shared/deploy/badge.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Icon } from '~/shared/ui/Icon.tsx';
import { StatusBadge } from '~/shared/ui/StatusBadge.tsx';
import styles from './Badge.module.css';

const SHEET = 'badge-reasons';

const meanings: Readonly<Record<BadgeWord, string>> = {
  LIVE: 'Your app is live, and it was well when it was last looked at.',
  ACTION_REQUIRED: 'Something is left for you to do.',
  BLOCKED: 'Something stops your app.',
};

/** In the head of every page of the console: how it stands with the app, why, and where to put it right. */
export default function Badge() {
  const me = useMe();
  return me?.current === undefined ? null : <Standing />;
}

function Standing() {
  const { data } = useQuery(badgeQuery);
  const sheet = useRef<HTMLDivElement>(null);
  if (data === undefined) return null;
  return (
    <div className={styles.badge}>
      <button type="button" className={styles.button} popoverTarget={SHEET}>
        <span className="visually-hidden">Your app: </span>
        <StatusBadge status={data.badge} />
      </button>
      <div ref={sheet} id={SHEET} popover="auto" className={styles.sheet} role="group" aria-label="Why this is so">
        <Reasons badge={data} onFollow={() => sheet.current?.hidePopover()} />
      </div>
    </div>
  );
}

function Reasons({ badge: { badge, reasons, exemptions = [] }, onFollow }: { badge: BadgeView; onFollow: () => void }) {
  const isOpen = useOpenPages();
  const home = paths.deploy(badge === 'LIVE' ? 'go-live' : undefined);
  return (
    <>
      <p className={styles.meaning}>{meanings[badge]}</p>
      <ul className={styles.reasons}>
        {[...reasons, ...exemptions].map(({ text, fixPath }) => (
          <li key={text}>
            <a className={styles.reason} href={isOpen(fixPath) ? fixPath : paths.deploy()} onClick={onFollow}>
              <span>{text}</span>
              <Icon name="arrow" />
            </a>
          </li>
        ))}
        {reasons.length === 0 && (
          <li>
            <a className={styles.reason} href={isOpen(home) ? home : paths.deploy()} onClick={onFollow}>
              <span>See how it has been</span>
              <Icon name="arrow" />
            </a>
          </li>
        )}
      </ul>
    </>
  );
}
