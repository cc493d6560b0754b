/** From what is wanted and what Stripe has to a list of changes, and the book in which they stand before they are made. */
@NullMarked
package dev.livegate.launch.plan;

import org.jspecify.annotations.NullMarked;
