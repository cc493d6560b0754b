// People at work: the owners of the first seeded tenants, each with a session and its token as Livegate signs it.
import { createHash, createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto';

import { read } from './pg.mjs';

const [kid, pkcs8] = process.env.LIVEGATE_SIGNING_KEYS.split(':');
const secret = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });

export const publicKey = createPublicKey(secret).export({ format: 'pem', type: 'spki' });

/** The id that PostgreSQL makes of the same words by md5(…)::uuid. */
export const named = (words) =>
  createHash('md5').update(words).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const part = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');

function token(claims) {
  const now = Math.floor(Date.now() / 1000);
  const said = { ...claims, iss: 'livegate', aud: 'livegate', iat: now, exp: now + 900, jti: randomUUID() };
  const text = `${part({ alg: 'ES256', kid, typ: 'session+jwt' })}.${part(said)}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key: secret, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

export function owners(count) {
  const people = Array.from({ length: count }, (_, at) => {
    const [user, tenant, session] = [named(`user ${at + 1}`), named(`tenant ${at + 1}`), randomUUID()];
    return { user, tenant, session, Cookie: `livegate=${token({ sub: user, tid: tenant, sid: session })}` };
  });
  const rows = people.map(({ session, user, tenant }) => `('${session}', '${user}', '${tenant}', now(), now() + interval '1 day')`);
  read(`insert into sessions (id, user_id, works_in, created_at, expires_at) values ${rows.join(',')}`);
  return people;
}
