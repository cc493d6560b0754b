package dev.livegate.platform.outbound.database;

import java.time.Duration;

/** {@code version} such as 17.5; {@code latency} is one round trip of SELECT 1; {@code preview} as in a target. */
public record DatabaseFacts(
        String version, boolean superuser, boolean mayCreateTables, boolean tls, Duration latency, boolean preview) {}
