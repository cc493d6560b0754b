import { useRef } from 'react';
import { useLocation } from 'wouter';
import { classes } from '~/shared/ui/classes.ts';
import { Icon } from '~/shared/ui/Icon.tsx';
import { isCurrent, type NavItem } from '../navigation.ts';
import styles from './ConsoleNav.module.css';

const MENU = 'console-menu';
const FIT = 5;

/** A bar under the thumb on a phone, a column beside the page on a desk. */
export function ConsoleNav({ items }: { items: readonly NavItem[] }) {
  const menu = useRef<HTMLDivElement>(null);
  const [location] = useLocation();
  const inBar = items.length > FIT ? FIT - 1 : FIT;
  const rest = items.slice(inBar);
  const isInRest = rest.some(({ href }) => isCurrent(href, location));
  return (
    <nav className={styles.nav} aria-label="Console" data-print="none">
      <ul className={styles.list}>
        {items.map((item, place) => (
          <li key={item.href} className={classes(styles.item, place >= inBar && styles.later)}>
            <NavLink item={item} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className={classes(styles.item, styles.more)}>
            <button type="button" className={classes(styles.link, isInRest && styles.holds)} popoverTarget={MENU}>
              <Icon name="menu" />
              More
            </button>
          </li>
        )}
      </ul>
      {rest.length > 0 && (
        <div ref={menu} id={MENU} popover="auto" className={styles.menu}>
          <ul className={styles.sheet}>
            {rest.map((item) => (
              <li key={item.href}>
                <NavLink item={item} onFollow={() => menu.current?.hidePopover()} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  );
}

function NavLink({ item, onFollow }: { item: NavItem; onFollow?: () => void }) {
  const [location] = useLocation();
  return (
    <a
      className={styles.link}
      href={item.href}
      aria-current={isCurrent(item.href, location) ? 'page' : undefined}
      onClick={onFollow}
    >
      <Icon name={item.icon} />
      {item.label}
    </a>
  );
}
