package dev.livegate.dashboard;

import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.tenant.ProvisionState;
import dev.livegate.tenant.Subscription;
import dev.livegate.tenant.Tenant;
import dev.livegate.verification.standing.Standings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that stops a tenant on its way, or its live app. Within the transaction that is open. */
@Singleton
class Obstacles {

    private static final String STEPS = "/dashboard/deploy/";

    private final Runs runs;
    private final Standings verifications;

    Obstacles(Runs runs, Standings verifications) {
        this.runs = runs;
        this.verifications = verifications;
    }

    List<Reason> of(Scope scope) {
        Tenant tenant = Tenant.byId(scope.tenant()).orElseThrow(RequestProblem::notFound);
        List<Reason> found = new ArrayList<>();
        if (tenant.provisionState() == ProvisionState.failed) {
            found.add(new Reason("Your workspace could not be set up. Try it again.", "/dashboard"));
        }
        if (tenant.subscription() == Subscription.lapsed) {
            found.add(new Reason("Your subscription has ended. Renew it.", "/dashboard/settings"));
        }
        int revision = DeployConfig.current(scope).map(DeployConfig::revision).orElse(0);
        runs.latest(scope, RunKind.PREFLIGHT, revision)
                .filter(run -> run.status() == RunStatus.failed)
                .map(run -> new Reason("The pre-flight failed" + at(run) + ".", STEPS + "preflight"))
                .ifPresent(found::add);
        verified(scope)
                .filter(run -> run.revision() == revision && run.status() == RunStatus.failed)
                .map(run -> new Reason("The verification failed" + at(run) + ".", STEPS + "verify"))
                .ifPresent(found::add);
        return found;
    }

    /** The one that the gate goes by as well, so that badge and gate never disagree. */
    private Optional<RunView> verified(Scope scope) {
        return verifications.thatCounts(scope).map(one -> runs.one(scope, one.id));
    }

    private static String at(RunView run) {
        String titles = run.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::title)
                .limit(3)
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "" : " at: " + titles;
    }
}
