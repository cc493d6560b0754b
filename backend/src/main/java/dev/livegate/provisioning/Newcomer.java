package dev.livegate.provisioning;

import dev.livegate.tenant.Plan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant as the steps need it; between two of them its set-up did not begin anew. */
public record Newcomer(
        UUID tenant,
        String slug,
        String name,
        Plan plan,
        Instant setUpAt,
        @Nullable String webhookUrl) {}
