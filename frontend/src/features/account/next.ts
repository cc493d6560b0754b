import { paths } from '~/app/paths.ts';

/** Where to go after signing in: a page of this origin and no other, whatever the address asked for. */
export function safeNext(wanted: string | null | undefined): string {
  const next = inHouse(wanted);
  return next === undefined || next.startsWith(paths.login()) ? paths.dashboard() : next;
}

function inHouse(wanted: string | null | undefined): string | undefined {
  if (wanted?.startsWith('/') !== true || !URL.canParse(wanted, location.origin)) return undefined;
  const { origin, pathname, search, hash } = new URL(wanted, location.origin);
  const foreign = origin !== location.origin || pathname.startsWith('//');
  return foreign ? undefined : pathname + search + hash;
}
