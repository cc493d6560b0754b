/** The server decides what a local time means; these words only show its answer. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const allZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

export function inZone(instant: string, zone: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'longOffset',
  }).format(new Date(instant));
}

/** A day without its hour, as it is here. */
export const onDay = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(instant));

/** A calendar day that the server named, wherever it is read. */
export const onDate = (day: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(day));

/** A moment of the next minutes. */
export const atSecond = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(instant));

/** A moment as it is here, without naming the zone each time. */
export const atTime = (instant: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** "3 minutes ago", from the largest unit that fits. */
export function ago(instant: string, now: number, locale?: string): string {
  const difference = Date.parse(instant) - now;
  const [unit, size] = STEPS.find(([, span]) => Math.abs(difference) >= span) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(difference / size), unit);
}
