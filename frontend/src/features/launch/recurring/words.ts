import type { RecurringOutcome, RecurringState } from '~/shared/api/schema.d.ts';
import type { Status } from '~/shared/ui/StatusBadge.tsx';

export const stateBadge: Readonly<Record<RecurringState, Status>> = { active: 'active', paused: 'paused', ended: 'done' };

export const outcomeBadge: Readonly<Record<RecurringOutcome, Status>> = {
  launched: 'done',
  skipped: 'skipped',
  missed: 'missed',
};

/** The rules that most need; any other is written by hand. */
export const repeats: readonly (readonly [string, string])[] = [
  ['FREQ=WEEKLY', 'Every week on the same day'],
  ['FREQ=DAILY', 'Every day'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday'],
  ['FREQ=WEEKLY;INTERVAL=2', 'Every other week'],
  ['FREQ=MONTHLY', 'Every month on the same date'],
  ['FREQ=YEARLY', 'Every year on the same date'],
];

export const OWN = 'own';

const named = (rule: string) => repeats.find(([known]) => known === rule);

export const repeatOf = (rule: string | undefined): string => (rule === undefined || named(rule) !== undefined ? (rule ?? 'FREQ=WEEKLY') : OWN);

export const ruleWords = (rule: string): string => named(rule)?.[1] ?? `By the rule ${rule}`;
