package dev.livegate.provisioning;

import dev.livegate.tenant.Plan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant as the steps need it. */
public record Newcomer(
        UUID tenant,
        String slug,
        String name,
        Plan plan,
        Instant signedUpAt,
        @Nullable String webhookUrl) {}
