import * as v from 'valibot';
import { address } from '~/shared/deploy/address.ts';

const text = v.optional(v.string(), '');

export const ProviderChoice = v.object({
  provider: v.pipe(text, v.nonEmpty('Choose where your app will live.')),
});

const path = v.pipe(
  text,
  v.regex(/^($|\/(?!\/))/, 'Enter a path that begins with one /, such as /api/health.'),
  v.transform((given) => (given === '' ? null : given)),
);

export const Address = v.object({
  appUrl: address,
  adminEmail: v.pipe(
    text,
    v.nonEmpty('Enter the e-mail address of the person who administers your app.'),
    v.email('Enter an e-mail address, such as ada@example.com.'),
  ),
  healthPath: path,
  readyPath: path,
});

/** Nothing is asked for where it is stored already, or where the host gives it to the app by itself. */
export const databaseAddress = (mayBeEmpty: boolean) =>
  v.object({
    databaseUrl: mayBeEmpty ? text : v.pipe(text, v.nonEmpty('Paste the database URL.')),
  });
