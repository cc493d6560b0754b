/**
 * A launch that waits for its time: the appointment, whom to remind and when, and the bells that ring. One lock, the one
 * on the deployment's row, decides between the bell and whoever cancels, moves or begins it by hand. Table:
 * launch_schedules.
 */
@NullMarked
package dev.livegate.launch.schedule;

import org.jspecify.annotations.NullMarked;
