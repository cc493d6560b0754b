/** WebAuthn itself: what a browser is asked, and whether what it answers is right. Knows neither people nor tables. */
@NullMarked
package dev.livegate.account.passkey.ceremony;

import org.jspecify.annotations.NullMarked;
