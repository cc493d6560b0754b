package dev.livegate.billing;

import static dev.livegate.billing.BillingEvent.PLAN_CHANGED;
import static dev.livegate.billing.BillingEvent.SUBSCRIPTION_CHANGED;
import static dev.livegate.billing.BillingEvent.TENANT_RESUMED;
import static dev.livegate.billing.BillingEvent.TENANT_SUSPENDED;

import dev.livegate.platform.access.Standings;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.Subscription;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an operator sees of tenants and may set: there is no payment provider here. */
@Singleton
public class Tenants {

    private static final int PAGE = 50;

    private final Tx tx;
    private final Time time;
    private final Audit audit;
    private final Standings standings;

    Tenants(Tx tx, Time time, Audit audit, Standings standings) {
        this.tx = tx;
        this.time = time;
        this.audit = audit;
        this.standings = standings;
    }

    @Schema(name = "OperatedTenant")
    public record OperatedTenant(
            UUID id,
            String slug,
            String name,
            Plan plan,
            Subscription subscription,
            @Nullable Instant trialEndsAt,
            boolean suspended,
            Instant createdAt) {

        static OperatedTenant of(Tenant tenant) {
            return new OperatedTenant(
                    tenant.id,
                    tenant.slug(),
                    tenant.name(),
                    tenant.plan(),
                    tenant.subscription(),
                    tenant.trialEndsAt().orElse(null),
                    tenant.isSuspended(),
                    tenant.createdAt());
        }
    }

    /** What is not named stays as it is. */
    @Schema(name = "TenantChange")
    public record Change(
            @Nullable Plan plan,
            @Nullable Subscription subscription,
            @Nullable Boolean suspended) {}

    @Schema(name = "OperatedTenants")
    public record Page(List<OperatedTenant> items, @Nullable String next) {}

    public Page newest(@Nullable UUID before) {
        List<OperatedTenant> items = tx.platform(() ->
                Tenant.newest(before, PAGE).stream().map(OperatedTenant::of).toList());
        return new Page(
                items, items.size() < PAGE ? null : items.get(PAGE - 1).id().toString());
    }

    public OperatedTenant change(Actor operator, UUID id, Change change) {
        OperatedTenant changed = tx.platform(() -> {
            Tenant tenant = Tenant.byId(id).orElseThrow(RequestProblem::notFound);
            apply(new Scope(id, operator), tenant, change);
            return OperatedTenant.of(tenant);
        });
        standings.forgetTenant(id);
        return changed;
    }

    private void apply(Scope scope, Tenant tenant, Change change) {
        if (change.plan() != null && change.plan() != tenant.plan()) {
            tenant.choose(change.plan());
            audit.record(scope, PLAN_CHANGED, "the plan is now " + change.plan());
        }
        if (change.subscription() != null && change.subscription() != tenant.subscription()) {
            tenant.subscribe(change.subscription());
            audit.record(scope, SUBSCRIPTION_CHANGED, "the subscription is now " + change.subscription());
        }
        if (change.suspended() != null && change.suspended() != tenant.isSuspended()) {
            suspend(scope, tenant, change.suspended());
        }
    }

    private void suspend(Scope scope, Tenant tenant, boolean suspended) {
        if (suspended) {
            tenant.suspend(time.now());
            audit.record(scope, TENANT_SUSPENDED, "the workspace was suspended");
        } else {
            tenant.resume();
            audit.record(scope, TENANT_RESUMED, "the suspension was lifted");
        }
    }
}
