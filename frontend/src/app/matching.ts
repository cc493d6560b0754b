import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import type { Page } from './pages.ts';

/** Whether this build has the page that a link would lead to. */
export function hasPage(pages: readonly Page[], href: string): boolean {
  const path = href.split(/[?#]/, 1)[0] ?? href;
  return pages.some(({ pattern }) => matchRoute(parse, pattern, path)[0]);
}
