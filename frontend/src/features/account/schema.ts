import * as v from 'valibot';
import { ROLES, SCOPES } from './words.ts';

const email = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty('Enter an e-mail address.'),
  v.email('Enter an e-mail address, such as ada@example.com.'),
);

export const SignIn = v.object({ email });

export const Invitation = v.object({
  email,
  role: v.picklist(ROLES, 'Choose what they may do.'),
});

/** One checkbox comes as a text, several as a list, none not at all. */
const scopes = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((chosen) => [chosen].flat()),
  v.array(v.picklist(SCOPES)),
  v.minLength(1, 'Choose at least one thing the token may do.'),
);

export const TokenWish = v.object({
  name: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('Give the token a name, such as the machine that will use it.'),
    v.maxLength(80, 'Use at most 80 characters.'),
  ),
  scopes,
  expiresInDays: v.pipe(v.string(), v.transform(Number)),
});

export const NewPasskey = v.object({
  name: v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty('Give the passkey a name, such as the device it is on.'),
    v.maxLength(80, 'Use at most 80 characters.'),
  ),
});
