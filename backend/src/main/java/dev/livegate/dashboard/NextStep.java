package dev.livegate.dashboard;

import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.deployment.wizard.ConfigView;
import dev.livegate.deployment.wizard.WizardService;
import dev.livegate.deployment.wizard.WizardStep;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;

/** What a tenant does next, who is not live yet. */
@Singleton
class NextStep {

    private final WizardService wizard;

    NextStep(WizardService wizard) {
        this.wizard = wizard;
    }

    Reason of(Scope scope) {
        ConfigView config = wizard.read(scope);
        return config.steps().stream()
                .filter(step -> step.id().equals(config.nextStep()))
                .findFirst()
                .map(NextStep::reason)
                .orElseGet(() -> new Reason("Your app is not live yet. Go on with the deploy.", "/dashboard/deploy"));
    }

    private static Reason reason(WizardStep step) {
        return new Reason("Your app is not live yet. Next: " + step.title() + ".", "/dashboard/deploy/" + step.id());
    }
}
