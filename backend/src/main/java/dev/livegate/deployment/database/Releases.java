package dev.livegate.deployment.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Until when PostgreSQL repairs each of its major versions, from postgresql.org/support/versioning. */
final class Releases {

    private static final int FIRST_KNOWN = 13;
    private static final Map<Integer, LocalDate> LAST_FIX = Map.of(
            13, LocalDate.of(2025, 11, 13),
            14, LocalDate.of(2026, 11, 12),
            15, LocalDate.of(2027, 11, 11),
            16, LocalDate.of(2028, 11, 9),
            17, LocalDate.of(2029, 11, 8),
            18, LocalDate.of(2030, 11, 14));

    private Releases() {}

    static boolean isOver(String version, Instant now) {
        int major = Integer.parseInt(version.substring(0, version.indexOf('.')));
        LocalDate last = LAST_FIX.get(major);
        return major < FIRST_KNOWN
                || (last != null && now.isAfter(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
