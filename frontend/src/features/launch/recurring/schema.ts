import * as v from 'valibot';
import type { RecurringLaunchWish } from '~/shared/api/schema.d.ts';
import { OWN } from './words.ts';

const text = v.optional(v.string(), '');

export const RecurringForm = v.pipe(
  v.object({
    productId: v.pipe(text, v.nonEmpty('Choose a product.')),
    environment: v.picklist(['live', 'sandbox'], 'Choose one of the two.'),
    sellBeforeLive: v.optional(v.literal('yes')),
    timezone: v.pipe(text, v.nonEmpty('Choose a time zone.')),
    localStart: v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Give the day and the hour of the first launch.')),
    repeat: text,
    rule: v.pipe(text, v.maxLength(200, 'Use at most 200 characters.')),
    catchUpMinutes: v.pipe(text, v.regex(/^\d{1,4}$/, 'Give whole minutes, from 1 to 1440.'), v.transform(Number)),
    onFailure: v.picklist(['pause', 'go-on'], 'Choose one of the two.'),
  }),
  v.transform(
    ({ repeat, rule, onFailure, sellBeforeLive, ...wish }): RecurringLaunchWish => ({
      ...wish,
      rule: repeat === OWN ? rule : repeat,
      sellBeforeLive: sellBeforeLive === 'yes',
      pauseOnFailure: onFailure === 'pause',
    }),
  ),
);
