/**
 * What happens on the way to a scheduled launch: a look a day before and at each reminder, the launch at its time, and
 * the mails. What cannot go is held, in words, and never begun late.
 */
@NullMarked
package dev.livegate.launch.countdown;

import org.jspecify.annotations.NullMarked;
