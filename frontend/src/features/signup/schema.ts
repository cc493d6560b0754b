import * as v from 'valibot';

export const typed = v.optional(v.string(), '');
export const upTo = (most: number) => v.maxLength<string, number, string>(most, `Use at most ${most.toLocaleString('en')} characters.`);

/** A guard against slips. What an address, a name or a slug really is, the API decides. */
export const Basics = v.object({
  name: v.pipe(typed, v.nonEmpty('Tell us the name of your company or project.'), upTo(80)),
  ownerName: v.pipe(typed, upTo(80)),
  ownerEmail: v.pipe(
    typed,
    v.transform((address) => address.replace(/^mailto:/i, '')),
    v.nonEmpty('We need an e-mail address to send your sign-in link to.'),
    v.regex(/^[^\s@]+@[^\s@]+$/u, 'Check the address: it needs one @ and a domain behind it.'),
    upTo(254),
  ),
  slug: v.pipe(
    typed,
    v.toLowerCase(),
    v.check(
      (slug) => slug === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
      'Use only the letters a to z, digits, and single hyphens between them.',
    ),
    v.check((slug) => slug === '' || (slug.length >= 3 && slug.length <= 30), 'Use 3 to 30 characters.'),
  ),
});
