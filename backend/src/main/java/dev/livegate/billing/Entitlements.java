package dev.livegate.billing;

import dev.livegate.tenant.Plan;
import dev.livegate.tenant.Subscription;
import dev.livegate.tenant.Tenant;
import java.time.Duration;
import java.time.Instant;

/** The catalogue: what a tenant may do now. Everybody may do everything up to VERIFIED. */
public record Entitlements(Plan plan, boolean mayGoLive, int members, Duration watchEvery) {

    public static Entitlements of(Plan plan) {
        return switch (plan) {
            case free -> new Entitlements(plan, false, 3, Duration.ofMinutes(5));
            case starter -> new Entitlements(plan, true, 5, Duration.ofMinutes(5));
            case pro -> new Entitlements(plan, true, 20, Duration.ofMinutes(1));
            case scale -> new Entitlements(plan, true, 200, Duration.ofMinutes(1));
        };
    }

    /** A trial counts as allowed, on at least starter; when it or the subscription has ended, the tenant is free. */
    public static Entitlements of(Tenant tenant, Instant now) {
        if (tenant.isOnTrial(now)) {
            return of(tenant.plan() == Plan.free ? Plan.starter : tenant.plan());
        }
        return of(tenant.subscription() == Subscription.active ? tenant.plan() : Plan.free);
    }
}
