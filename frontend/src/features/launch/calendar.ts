const DAY = 86_400_000;
const THURSDAY = 4;

/** 2026-11 as it begins, in a calendar without zones. */
const first = (month: string): number => Date.parse(`${month}-01T00:00Z`);

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Whole weeks from Monday on, with the days of the neighbours that fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const begin = first(month);
  const monday = begin - ((new Date(begin).getUTCDay() + 6) % 7) * DAY;
  const end = first(shifted(month, 1));
  const weeks = Math.ceil((end - monday) / (7 * DAY));
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (__, day) => dateOf(monday + (week * 7 + day) * DAY)));
}

export function shifted(month: string, by: number): string {
  const begin = new Date(first(month));
  begin.setUTCMonth(begin.getUTCMonth() + by);
  return begin.toISOString().slice(0, 7);
}

export const monthWords = (month: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(first(month));

/** Monday first, long and short; the first of January 1970 was a Thursday. */
export const weekdays = (locale?: string): readonly { readonly long: string; readonly short: string }[] =>
  Array.from({ length: 7 }, (_, day) => {
    const at = (day + 7 + 1 - THURSDAY) * DAY;
    const words = (weekday: 'long' | 'short') => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday }).format(at);
    return { long: words('long'), short: words('short') };
  });
