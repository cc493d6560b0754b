/**
 * A launch that recurs, and what becomes of each of its dates. One lock, the one on the row, decides between the bell and
 * whoever changes, pauses or deletes it; one unique key makes a date be decided once. Tables: recurring_launches,
 * recurring_dates.
 */
@NullMarked
package dev.livegate.launch.recurring.turn;

import org.jspecify.annotations.NullMarked;
