package dev.livegate.deployment.wizard;

import dev.livegate.billing.Billing;
import dev.livegate.billing.Entitlements;
import dev.livegate.deployment.Answers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phase;
import dev.livegate.deployment.database.DatabasePlace;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.Runs;
import dev.livegate.deployment.wizard.ConfigView.CandidateView;
import dev.livegate.deployment.wizard.ConfigView.DatabaseView;
import dev.livegate.deployment.wizard.ConfigView.EntitlementView;
import dev.livegate.deployment.wizard.ConfigView.LiveView;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything about a deployment on one page, as its reader may see it. Within the transaction that is open. */
@Singleton
class Overview {

    private final KnownKeys keys;
    private final Providers providers;
    private final Billing billing;
    private final Runs runs;

    Overview(KnownKeys keys, Providers providers, Billing billing, Runs runs) {
        this.keys = keys;
        this.providers = providers;
        this.billing = billing;
        this.runs = runs;
    }

    ConfigView of(Scope scope) {
        Optional<DeployConfig> candidate = DeployConfig.candidate(scope);
        Optional<DeployConfig> live = DeployConfig.live(scope);
        Optional<DeployConfig> shown = candidate.or(() -> live);
        Entitlements entitlements = billing.entitlements(scope);
        List<KeyView> all =
                keys.of(scope, shown.map(one -> one.answers().provider()).orElse(null));
        List<WizardStep> steps = steps(scope, shown, all, entitlements.mayGoLive());
        Answers answers = shown.map(DeployConfig::answers).orElse(Answers.NONE);
        Phase phase = live.or(() -> candidate).map(DeployConfig::phase).orElse(Phase.DRAFT);
        ConfigView view = new ConfigView(
                answers.provider(),
                providers.label(answers.provider()),
                answers.appUrl(),
                database(answers),
                answers.adminEmail(),
                answers.healthPath(),
                answers.readyPath(),
                all,
                phase.status(),
                phase.state(),
                shown.map(DeployConfig::revision).orElse(0),
                steps,
                next(steps),
                entitlement(entitlements),
                live.map(Overview::live).orElse(null),
                live.isPresent() ? candidate.map(Overview::candidate).orElse(null) : null,
                DeployConfig.lastOnceLive(scope).map(Overview::live).orElse(null));
        return scope.actor().role() == Role.member ? view.forMember() : view;
    }

    private static DatabaseView database(Answers answers) {
        return new DatabaseView(
                answers.databaseHost() != null,
                answers.databaseHost(),
                answers.databaseProvider(),
                DatabasePlace.owner(answers.databaseProvider()));
    }

    private List<WizardStep> steps(Scope scope, Optional<DeployConfig> shown, List<KeyView> known, boolean mayGoLive) {
        Answers answers = shown.map(DeployConfig::answers).orElse(Answers.NONE);
        Set<String> set = known.stream().filter(KeyView::set).map(KeyView::name).collect(Collectors.toSet());
        int revision = shown.map(DeployConfig::revision).orElse(0);
        Inventory given = new Inventory(answers, providers.keys(answers.provider()), set, keys.anyBrought(scope));
        Progress progress = new Progress(
                shown.map(DeployConfig::phase).orElse(Phase.DRAFT),
                failed(scope, RunKind.PREFLIGHT, revision),
                failed(scope, RunKind.VERIFY, revision),
                mayGoLive);
        return Stream.concat(given.steps().stream(), progress.steps().stream()).toList();
    }

    private boolean failed(Scope scope, RunKind kind, int revision) {
        return runs.latest(scope, kind, revision)
                .filter(run -> run.status() == RunStatus.failed)
                .isPresent();
    }

    private static @Nullable String next(List<WizardStep> steps) {
        return steps.stream()
                .filter(WizardStep::awaitsSomebody)
                .map(WizardStep::id)
                .findFirst()
                .orElse(null);
    }

    private static EntitlementView entitlement(Entitlements now) {
        return now.mayGoLive()
                ? new EntitlementView(now.plan(), true, null, null)
                : new EntitlementView(
                        now.plan(),
                        false,
                        "Your plan " + now.plan() + " includes everything up to a verified app. To go live you need"
                                + " a plan that includes it.",
                        Fix.open("See the plan", "/dashboard/settings"));
    }

    private static LiveView live(DeployConfig config) {
        return new LiveView(
                config.revision(), config.answers().appUrl(), config.liveSince().orElseThrow());
    }

    private static CandidateView candidate(DeployConfig config) {
        return new CandidateView(
                config.revision(), config.phase().status(), config.phase().state());
    }
}
