import { isOperator } from '~/shared/api/me.ts';
import type { Me } from '~/shared/api/schema.d.ts';
import type { IconName } from '~/shared/ui/Icon.tsx';
import { hasPage } from './matching.ts';
import type { Page } from './pages.ts';
import { paths } from './paths.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconName;
  /** Who may use it; without a word, everybody with a session. */
  readonly needs?: 'tenant' | 'operator';
}

const all: readonly NavItem[] = [
  { href: paths.dashboard(), label: 'Dashboard', icon: 'gauge' },
  { href: paths.deploy(), label: 'Deploy', icon: 'gate', needs: 'tenant' },
  { href: paths.checklist(), label: 'Checklist', icon: 'checklist', needs: 'tenant' },
  { href: paths.products(), label: 'Products', icon: 'box', needs: 'tenant' },
  { href: paths.launches(), label: 'Launches', icon: 'calendar', needs: 'tenant' },
  { href: paths.windows(), label: 'Windows', icon: 'clock', needs: 'tenant' },
  { href: paths.metrics(), label: 'Metrics', icon: 'chart', needs: 'tenant' },
  { href: paths.audit(), label: 'Audit', icon: 'scroll', needs: 'tenant' },
  { href: paths.team(), label: 'Team', icon: 'people', needs: 'tenant' },
  { href: paths.tokens(), label: 'Tokens', icon: 'key', needs: 'tenant' },
  { href: paths.settings(), label: 'Settings', icon: 'sliders' },
  { href: paths.admin(), label: 'Operator', icon: 'lever', needs: 'operator' },
];

/** The rooms of the console in their order; a room without a page, or for somebody else, is not offered. */
export const navigation = (pages: readonly Page[], me: Me | undefined): readonly NavItem[] =>
  all.filter(({ href, needs }) => hasPage(pages, href) && isFor(me, needs));

/** Until it is known who is here, most have a workspace: so the bar does not jump for them. */
function isFor(me: Me | undefined, needs: NavItem['needs']): boolean {
  if (needs === 'operator') return isOperator(me);
  return needs === undefined || me === undefined || me.current !== undefined;
}

/** /dashboard is the root of all others, so it is current only when it is meant. */
export const isCurrent = (href: string, location: string): boolean =>
  href === paths.dashboard() ? location === href : location === href || location.startsWith(`${href}/`);
