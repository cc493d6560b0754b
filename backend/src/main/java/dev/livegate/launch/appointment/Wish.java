package dev.livegate.launch.appointment;

import org.jspecify.annotations.Nullable;

/** What somebody wrote: an instant, or a local date and time, in a zone; an offset chooses where the hour comes twice. */
public record Wish(
        @Nullable String scheduledFor,
        @Nullable String localDateTime,
        @Nullable String timezone,
        @Nullable String offset) {}
