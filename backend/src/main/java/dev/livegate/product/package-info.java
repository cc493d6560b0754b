/**
 * What a tenant sells: products with their prices, /api/v1/products, tables products and product_prices. A price is the
 * place that its lookup key names; what Stripe keeps in that place, in its sandbox and live, is written down here by the
 * room that launches.
 */
@NullMarked
package dev.livegate.product;

import org.jspecify.annotations.NullMarked;
