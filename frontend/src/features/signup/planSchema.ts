import * as v from 'valibot';
import { typed } from './schema.ts';

export const PlanChoice = v.variant(
  'plan',
  [
    v.object({ plan: v.literal('pro') }),
    v.object({
      plan: v.literal('starter'),
      webhookUrl: v.pipe(
        typed,
        v.nonEmpty('Paste the address of your Make.com webhook.'),
        v.regex(/^https?:\/\/\S+$/i, 'Paste the whole address: it begins with https://.'),
      ),
    }),
  ],
  'Choose a plan.',
);
