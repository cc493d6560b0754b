package dev.livegate.platform.access.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a verified token says. */
public record Claims(
        String subject, @Nullable String tenant, @Nullable String session, Instant expiresAt) {}
