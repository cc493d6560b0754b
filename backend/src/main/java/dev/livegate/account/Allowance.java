package dev.livegate.account;

import dev.livegate.tenant.Plan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a tenant's plan allows it, told to its people. */
public record Allowance(
        Plan plan,
        boolean goLive,
        int members,
        int watchEverySeconds,
        boolean trial,
        @Nullable Instant trialEndsAt) {}
