package dev.livegate.platform.outbound.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long each phase took; null where it was not reached. The phases are the last hop's, the total is of all. */
public record Timings(
        @Nullable Duration dns,
        @Nullable Duration connect,
        @Nullable Duration tls,
        @Nullable Duration firstByte,
        Duration total) {}
