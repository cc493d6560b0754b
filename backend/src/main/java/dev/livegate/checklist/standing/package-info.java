/**
 * How every item of a tenant stands: decided by facts and answers alone, in memory, so that it un-ticks itself the moment a
 * fact changes. No route, no table.
 */
@NullMarked
package dev.livegate.checklist.standing;

import org.jspecify.annotations.NullMarked;
