/**
 * Which verification counts and whether it still holds: what a PASS is bound to, when it grows old, and what has changed
 * since. Higher rooms ask LatestVerification. Table: verifications.
 */
@NullMarked
package dev.livegate.verification.standing;

import org.jspecify.annotations.NullMarked;
