/**
 * A passkey is asked for before what a stolen session must not do: going live, and whatever would open a way around it.
 * Serves /api/passkeys, /api/auth/step-up and /api/admin/passkeys/forget; owns the tables passkeys, passkey_challenges
 * and passkey_confirmations. Other rooms ask {@link dev.livegate.account.StepUp}.
 */
@NullMarked
package dev.livegate.account.passkey;

import org.jspecify.annotations.NullMarked;
