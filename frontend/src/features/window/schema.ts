import * as v from 'valibot';
import type { WindowWish } from '~/shared/api/schema.d.ts';
import { OWN } from './words.ts';

const text = v.optional(v.string(), '');

const line = (message: string, most: number) =>
  v.pipe(text, v.nonEmpty(message), v.maxLength(most, `Use at most ${most} characters.`));

// A phone offers the comma of its language and no point.
const HOURS = /^\d{1,4}([.,]\d{1,2})?$/;

export const WindowForm = v.pipe(
  v.object({
    kind: v.picklist(['deny', 'allow'], 'Choose one of the two.'),
    reason: line('Say why, in one line.', 200),
    owner: v.pipe(text, v.maxLength(80, 'Use at most 80 characters.')),
    timezone: v.pipe(text, v.nonEmpty('Choose a time zone.')),
    localStart: v.pipe(text, v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'Give the day and the hour of the first start.')),
    hours: v.pipe(text, v.regex(HOURS, 'Give the length in hours, such as 8 or 1.5.')),
    repeat: text,
    rule: v.pipe(text, v.maxLength(200, 'Use at most 200 characters.')),
    until: v.pipe(
      text,
      v.check((end) => end === '' || !Number.isNaN(Date.parse(end)), 'Give the day and the hour of the last one, or none.'),
    ),
  }),
  v.transform(({ hours, repeat, rule, until, owner, ...wish }): WindowWish => {
    const written = repeat === OWN ? rule : repeat;
    return {
      ...wish,
      durationMinutes: Math.round(Number(hours.replace(',', '.')) * 60),
      ...(owner !== '' && { owner }),
      ...(written !== '' && { rule: written }),
      ...(until !== '' && { until: new Date(until).toISOString() }),
    };
  }),
);

export const GlassForm = v.object({
  reason: v.pipe(text, v.minLength(10, 'Say why in 10 to 300 characters.'), v.maxLength(300, 'Say why in 10 to 300 characters.')),
  minutes: v.pipe(
    v.optional(v.picklist(['30', '60', '120', '240']), '60'),
    v.transform(Number),
  ),
});
