import type { Choice } from '~/shared/ui/Cards.tsx';

export const planChoices: readonly Choice[] = [
  { value: 'starter', title: 'Starter', hint: 'One app. Your own Make.com scenario does the automations.' },
  { value: 'pro', title: 'Pro', hint: 'We set up automations and a script for your spreadsheet, and check your app every minute.' },
];
