/** What would go live, and everything that the gates look at, read once. */
@NullMarked
package dev.livegate.golive.candidate;

import org.jspecify.annotations.NullMarked;
