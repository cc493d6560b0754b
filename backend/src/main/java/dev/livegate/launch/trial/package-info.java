/**
 * Tries, before a product goes on sale, whether it could be bought: /api/v1/products/{id}/checkout-trial. A session at the
 * checkout of Stripe's sandbox for each price, with the tenant's test key and never with a live one. Table:
 * product_trials, which the launch reads.
 */
@NullMarked
package dev.livegate.launch.trial;

import org.jspecify.annotations.NullMarked;
