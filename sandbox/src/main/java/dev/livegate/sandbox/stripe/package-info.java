/**
 * A faithful small part of Stripe's API, with test and live worlds apart, idempotency, and faults behind PUT
 * /_sandbox. Each kind of object is one class of endpoints. Routes: /v1/…
 */
@NullMarked
package dev.livegate.sandbox.stripe;

import org.jspecify.annotations.NullMarked;
