package dev.livegate.signup;

import static dev.livegate.signup.SignupProblem.ALREADY_PROVISIONED;
import static dev.livegate.signup.SignupProblem.WRONG_PLAN;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.provisioning.ProvisioningService;
import dev.livegate.provisioning.make.MakeWebhook;
import dev.livegate.tenant.Brand;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;

/** The steps after the first, each by the tenant's own sign-up token. */
@Singleton
public class SignupService {

    private final Tx tx;
    private final Audit audit;
    private final ProvisioningService provisioning;
    private final Lastly lastly;
    private final Time time;

    SignupService(Tx tx, Audit audit, ProvisioningService provisioning, Lastly lastly, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.provisioning = provisioning;
        this.lastly = lastly;
        this.time = time;
    }

    Success brand(Scope scope, BrandRequest look) {
        return tx.in(scope, () -> {
            Tenant tenant = unfinished(scope);
            tenant.wear(new Brand(look.primaryColor(), look.secondaryColor(), look.logoUrl()));
            audit.record(scope, SignupEvent.BRAND_CHOSEN, "Chose the colours of the workspace");
            return Success.YES;
        });
    }

    /** The address has passed the gate already; whether it answers is for provisioning to find out. */
    Success listenAt(Scope scope, String webhookUrl) {
        return tx.in(scope, () -> {
            confirm(scope, Plan.starter);
            provisioning.queue(scope, Plan.starter);
            MakeWebhook.listenAt(lastly, scope, webhookUrl, time.now());
            return Success.YES;
        });
    }

    Success confirmPro(Scope scope) {
        return tx.in(scope, () -> {
            confirm(scope, Plan.pro);
            provisioning.queue(scope, Plan.pro);
            return Success.YES;
        });
    }

    private void confirm(Scope scope, Plan plan) {
        Tenant tenant = unfinished(scope);
        if (tenant.isPlanConfirmed() && tenant.plan() != plan) {
            throw WRONG_PLAN.because(
                    "This workspace has the plan " + tenant.plan() + ", so this step is not its next.");
        }
        if (!tenant.isPlanConfirmed()) {
            tenant.confirm(plan);
            audit.record(scope, SignupEvent.PLAN_CONFIRMED, "Chose the plan " + plan);
        }
    }

    private static Tenant unfinished(Scope scope) {
        Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
        if (tenant.provisionState() == ProvisionState.complete) {
            throw ALREADY_PROVISIONED.because("Sign in to change it: we have mailed a link to the owner.");
        }
        return tenant;
    }
}
