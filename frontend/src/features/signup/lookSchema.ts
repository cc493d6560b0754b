import * as v from 'valibot';
import { typed, upTo } from './schema.ts';

const colour = v.regex(/^#[0-9a-f]{6}$/, 'Write the colour as #rrggbb, such as #0b6b66.');

export const Look = v.object({
  primaryColor: v.pipe(typed, v.toLowerCase(), v.nonEmpty('Choose a colour.'), colour),
  secondaryColor: v.pipe(typed, v.toLowerCase(), v.nonEmpty('Choose a colour.'), colour),
  logoUrl: v.pipe(
    typed,
    v.check((url) => url === '' || /^https:\/\/[!-~]+$/.test(url), 'Use an address that begins with https://.'),
    upTo(2048),
  ),
});
