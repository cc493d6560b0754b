import * as v from 'valibot';
import { address } from '~/shared/deploy/address.ts';

const text = v.optional(v.string(), '');

export const PackWish = v.object({
  provider: v.pipe(text, v.nonEmpty('Choose the host that runs your app.')),
  appName: v.pipe(text, v.nonEmpty('Give your app a name.')),
  appUrl: address,
  database: v.pipe(
    v.optional(v.picklist(['', 'managed', 'external']), ''),
    v.transform((choice) => (choice === '' ? undefined : choice)),
  ),
});
