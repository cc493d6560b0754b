/**
 * The objects of the Stripe look-alike and what can be done with each: one class of endpoints for each kind, all
 * of them registered in Api. Nothing here knows of HTTP, keys or faults.
 */
@NullMarked
package dev.livegate.sandbox.stripe.objects;

import org.jspecify.annotations.NullMarked;
