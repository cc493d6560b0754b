import * as v from 'valibot';
import type { LaunchSchedule } from '~/shared/api/schema.d.ts';
import { localZone } from '~/shared/lib/zone.ts';
import type { Notices } from './actions.ts';

const Draft = v.object({
  local: v.string(),
  zone: v.string(),
  offset: v.string(),
  isMailed: v.boolean(),
  reminders: v.array(v.string()),
});

/** What was typed about a time, also before it makes sense. */
export type Draft = v.InferOutput<typeof Draft>;

export const fresh = (): Draft => ({ local: '', zone: localZone(), offset: '', isMailed: true, reminders: ['30'] });

export const draftOf = ({ localDateTime, timezone, offset, notificationSettings }: LaunchSchedule): Draft => ({
  local: localDateTime.slice(0, 16),
  zone: timezone,
  offset,
  isMailed: notificationSettings.emailNotifications !== false,
  reminders: (notificationSettings.reminderBeforeMinutes ?? []).map(String),
});

/** What an older version of the page left is as good as nothing. */
export function parsed(kept: string): Draft | undefined {
  try {
    return v.parse(Draft, JSON.parse(kept));
  } catch {
    return undefined;
  }
}

export interface Appointment {
  readonly scheduledFor: string;
  readonly timezone: string;
  /** Chooses, where a local time comes twice. */
  readonly offset?: string;
  readonly notices: Notices;
}

const text = v.optional(v.string(), '');
const several = v.optional(v.union([v.pipe(v.string(), v.transform((one) => [one])), v.array(v.string())]), []);

export const AppointmentForm = v.pipe(
  v.object({
    scheduledFor: v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/, 'Give the day and the time.')),
    timezone: v.pipe(text, v.nonEmpty('Choose a time zone.')),
    offset: v.optional(v.string()),
    mails: v.optional(v.string()),
    reminders: v.pipe(several, v.maxLength(5, 'Use at most five reminders.')),
  }),
  v.transform(({ scheduledFor, timezone, offset, mails, reminders }): Appointment => ({
    scheduledFor,
    timezone,
    ...(offset !== undefined && { offset }),
    notices: { email_notifications: mails !== undefined, reminder_before_minutes: reminders.map(Number) },
  })),
);

const USUAL = [10, 30, 120, 1440, 10_080];

/** The earliest first; what was set in another way is offered too. */
export const remindersFor = (chosen: readonly string[]) =>
  [...new Set([...USUAL, ...chosen.map(Number)])]
    .toSorted((one, other) => other - one)
    .map((minutes) => ({ value: String(minutes), title: `${spanWords(minutes)} before` }));

const SPANS: readonly (readonly [number, string, string])[] = [
  [10_080, 'A week', 'weeks'],
  [1440, 'A day', 'days'],
  [60, 'An hour', 'hours'],
  [1, 'A minute', 'minutes'],
];

export function spanWords(minutes: number): string {
  const [size, one, many] = SPANS.find(([span]) => minutes >= span && minutes % span === 0) ?? ([1, 'A minute', 'minutes'] as const);
  return minutes === size ? one : `${minutes / size} ${many}`;
}
