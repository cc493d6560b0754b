import type { Earnest, FlagView, Plan, Status, Subscription } from '~/shared/api/schema.d.ts';

export const planWords = {
  free: 'Free',
  starter: 'Starter',
  pro: 'Pro',
  scale: 'Scale',
} as const satisfies Record<Plan, string>;

export const subscriptionWords = {
  trial: 'Trial',
  active: 'Active',
  lapsed: 'Lapsed',
} as const satisfies Record<Subscription, string>;

export const jobFilters = [
  ['all', 'All'],
  ['failed', 'Failed'],
  ['retrying', 'Trying again'],
  ['running', 'Running'],
  ['waiting', 'Waiting'],
] as const satisfies readonly (readonly [Status | 'all', string])[];

export const earnestWords = {
  observe: { title: 'Observe', hint: 'Nobody is asked for it. Whom it would block is counted.', verb: 'Only observe' },
  warn: { title: 'Warn', hint: 'Whom it concerns sees a warning, and may go live.', verb: 'Let it warn' },
  strict: { title: 'Block', hint: 'Nobody whom it concerns goes live until it is done.', verb: 'Let it block' },
} as const satisfies Record<Earnest, { readonly title: string; readonly hint: string; readonly verb: string }>;

interface FlagWords {
  readonly title: string;
  readonly on: string;
  readonly off: string;
}

const known: Readonly<Record<string, FlagWords>> = {
  signup_enabled: {
    title: 'Sign-up',
    on: 'Everybody may sign up again, at once.',
    off: 'Nobody new can sign up from now on. Who has signed up is not touched.',
  },
  launch_dialog_trial: {
    title: 'Trial of two launch dialogs',
    on: 'Half of all products are told before their launch what will happen first, the other half what was found.',
    off: 'Every product is told first what was found. What was counted stays in the metrics.',
  },
};

export const flagWords = (name: string): FlagWords =>
  known[name] ?? { title: name, on: 'It is on everywhere, at once.', off: 'It is off everywhere, at once.' };

export const flipWords = ({ name, value }: FlagView): string =>
  `${value ? 'Turn off' : 'Turn on'}: ${flagWords(name).title}`;
