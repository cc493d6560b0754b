import type { TimeCandidate } from '~/shared/api/schema.d.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a local time means: one instant, two because the clocks go back, or none because they go forward over it. */
export interface Meaning {
  readonly kind: 'unknown' | 'one' | 'gap' | 'twice';
  /** In a gap the times before and after it. */
  readonly candidates: readonly TimeCandidate[];
}

const UNKNOWN: Meaning = { kind: 'unknown', candidates: [] };

/** Told while one types, so that nobody is surprised; what counts is what the server answers. */
export function meaningOf(local: string, zone: string): Meaning {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall) || !isKnown(zone)) return UNKNOWN;
  const offsets = new Set([wall - DAY, wall + DAY].map((beside) => wallAt(beside, zone) - beside));
  const near = [...offsets].map((offset) => wall - offset).toSorted((one, other) => one - other);
  const exact = near.filter((instant) => wallAt(instant, zone) === wall);
  if (exact.length === 0) return { kind: 'gap', candidates: near.map((instant) => candidateOf(instant, zone)) };
  return { kind: exact.length === 1 ? 'one' : 'twice', candidates: exact.map((instant) => candidateOf(instant, zone)) };
}

/** As a field for day and time holds it. */
export const localAt = (instant: string, zone: string): string => localOf(wallAt(Date.parse(instant), zone));

export const offsetAt = (instant: string, zone: string): string =>
  offsetOf(wallAt(Date.parse(instant), zone) - Date.parse(instant));

export const isSameClock = (instant: string, zone: string, other: string): boolean =>
  wallAt(Date.parse(instant), zone) === wallAt(Date.parse(instant), other);

const localOf = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

const candidateOf = (instant: number, zone: string): TimeCandidate => {
  const wall = wallAt(instant, zone);
  return { instant: new Date(instant).toISOString(), localDateTime: localOf(wall), offset: offsetOf(wall - instant) };
};

/** What the clock on a wall there shows, read as if the wall stood in Greenwich. */
const wallAt = (instant: number, zone: string): number => {
  // Sweden writes times as ISO does.
  const words = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${words.format(instant).replace(' ', 'T')}Z`);
};

function offsetOf(difference: number): string {
  const minutes = Math.round(difference / MINUTE);
  if (minutes === 0) return 'Z';
  const two = (count: number) => String(count).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
