/**
 * Launches that come again and again, by a rule in the local time of a zone: /api/v1/schedules. What they are and what
 * becomes of their dates is in turn, when those are is in dates.
 */
@NullMarked
package dev.livegate.launch.recurring;

import org.jspecify.annotations.NullMarked;
