import type { Fixture, FixtureStatus } from '~/shared/api/schema.d.ts';

export const STATUSES = ['scheduled', 'played', 'postponed'] as const satisfies readonly FixtureStatus[];

export const statusWords: Readonly<Record<FixtureStatus, string>> = {
  scheduled: 'Scheduled',
  played: 'Played',
  postponed: 'Postponed',
};

/** A day is the same everywhere, so no zone may move it. */
export const dayOf = (date: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

export const gameOf = ({ homeTeam, awayTeam }: Fixture): string => `${homeTeam} – ${awayTeam}`;
