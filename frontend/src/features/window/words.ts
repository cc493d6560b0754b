import type { ChangeWindow, WindowKind, WindowSpan } from '~/shared/api/schema.d.ts';
import { inZone } from '~/shared/lib/zone.ts';
import type { Status } from '~/shared/ui/StatusBadge.tsx';

export const kindWords: Readonly<Record<WindowKind, string>> = {
  deny: 'Keeps changes out',
  allow: 'Lets changes through',
};

/** The rules that most need; any other is written by hand. */
export const repeats: readonly (readonly [string, string])[] = [
  ['', 'Once'],
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday'],
  ['FREQ=WEEKLY;BYDAY=SA,SU', 'Saturday and Sunday'],
  ['FREQ=WEEKLY', 'Every week on the same day'],
  ['FREQ=MONTHLY', 'Every month on the same date'],
  ['FREQ=YEARLY', 'Every year on the same date'],
];

export const OWN = 'own';

export const repeatOf = (rule: string | undefined): string =>
  repeats.some(([known]) => known === (rule ?? '')) ? (rule ?? '') : OWN;

export const ruleWords = (rule: string | undefined): string =>
  repeats.find(([known]) => known === (rule ?? ''))?.[1] ?? `By the rule ${rule ?? ''}`;

/** 90 minutes are 1 h 30 min on the clock of its zone. */
export function lengthWords(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [days > 0 && `${days} d`, hours > 0 && `${hours} h`, rest > 0 && `${rest} min`];
  return parts.filter((part) => part !== false).join(' ');
}

export const spanWords = ({ startsAt, endsAt }: WindowSpan, zone: string): string =>
  `${inZone(startsAt, zone)} to ${inZone(endsAt, zone)}`;

export const standing = ({ active, upcoming }: ChangeWindow): Status =>
  active ? 'active' : upcoming.length > 0 ? 'waiting' : 'done';
