/**
 * The front door: who is calling, by session cookie, API token or sign-up token, and what may not pass. Looks at
 * credentials only; whether one still stands is answered by the Doorkeeper, which a higher room implements.
 */
@NullMarked
package dev.livegate.platform.access;

import org.jspecify.annotations.NullMarked;
