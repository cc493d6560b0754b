/**
 * Stripe as a launch speaks to it: one pinned version, forms in, the few fields that count out. Every change carries an
 * Idempotency-Key, which is why trying it again is safe. The address is livegate.credential.api.stripe.
 */
@NullMarked
package dev.livegate.launch.stripe;

import org.jspecify.annotations.NullMarked;
