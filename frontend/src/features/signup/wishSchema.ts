import * as v from 'valibot';
import { Basics, typed } from './schema.ts';

const optionalColour = v.check<string, string>(
  (text) => text === '' || /^#[0-9a-f]{6}$/.test(text),
  'Write the colour as #rrggbb, such as #0b6b66.',
);

/** All three steps at once; what an operator leaves out, the owner chooses later. */
export const Wish = v.object({
  ...Basics.entries,
  plan: v.picklist(['starter', 'pro'], 'Choose a plan.'),
  webhookUrl: typed,
  primaryColor: v.pipe(typed, v.toLowerCase(), optionalColour),
  secondaryColor: v.pipe(typed, v.toLowerCase(), optionalColour),
});
