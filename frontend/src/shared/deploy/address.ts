import * as v from 'valibot';

/** People leave the https:// out, and it is the only thing that we would accept anyway. */
const withScheme = (given: string): string => (given === '' || given.includes('://') ? given : `https://${given}`);

export const address = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty('Enter the address of your app.'),
  v.transform(withScheme),
  v.url('Enter an address, such as https://app.example.com.'),
);
