package dev.livegate.billing;

import static dev.livegate.billing.BillingProblem.SUBSCRIPTION_REQUIRED;

import dev.livegate.account.Allowance;
import dev.livegate.account.Allowances;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;

@Singleton
public class Billing implements Allowances {

    private final Tx tx;
    private final Time time;

    Billing(Tx tx, Time time) {
        this.tx = tx;
        this.time = time;
    }

    public Entitlements entitlements(Scope scope) {
        return tx.in(
                scope,
                () -> Entitlements.of(Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound), time.now()));
    }

    /** What the wizard says at step 1 and go-live at the last button. */
    public static Problem subscriptionRequired(String missing) {
        return SUBSCRIPTION_REQUIRED
                .because(missing)
                .why("The plan free includes everything up to a verified app, but not going live.")
                .fix(Fix.open("See the plan", "/dashboard/settings"));
    }

    @Override
    public Allowance of(Tenant tenant) {
        Entitlements now = Entitlements.of(tenant, time.now());
        return new Allowance(
                now.plan(),
                now.mayGoLive(),
                now.members(),
                (int) now.watchEvery().toSeconds(),
                tenant.isOnTrial(time.now()),
                tenant.trialEndsAt().orElse(null));
    }
}
