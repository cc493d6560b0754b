/**
 * When a launch is to be: a date, a time and a zone in, one instant out, and never a silent guess. GET
 * /api/v1/time-zones lists the zones.
 */
@NullMarked
package dev.livegate.launch.appointment;

import org.jspecify.annotations.NullMarked;
