package dev.livegate.launch.recurring.dates;

import java.time.Duration;

/** How a launch recurs: when, how late a date may still be caught up, and whether a failure stops what would follow. */
public record Recurrence(Dates dates, Duration catchUp, boolean pauseOnFailure, boolean sellBeforeLive) {}
