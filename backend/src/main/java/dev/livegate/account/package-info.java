/**
 * People and what they hold: users, their memberships and invitations here; links and sessions in signin/, API tokens
 * in token/, passkeys in passkey/. Serves /public/auth/*, /api/me, /api/auth/*, /api/members, /api/tokens and
 * /api/passkeys; owns the tables users, memberships, invitations, sessions, refresh_tokens, sign_in_links, api_tokens,
 * passkeys, passkey_challenges and passkey_confirmations.
 */
@NullMarked
package dev.livegate.account;

import org.jspecify.annotations.NullMarked;
