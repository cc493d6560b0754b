package dev.livegate.preflight.checks;

import dev.livegate.deployment.provider.Provider;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;

@Singleton
class ProviderChosen implements PaperCheck {

    @Override
    public String title() {
        return "A provider is chosen";
    }

    @Override
    public Verdict judge(Subject subject) {
        return subject.provider()
                .map(Provider::label)
                .map(label -> Verdict.passed("Your app will run on " + label + "."))
                .orElseGet(() -> Verdict.failed(
                                "Nobody has said where your app will run. Choose a provider.",
                                Fix.step("Choose a provider", "provider"))
                        .because("Every other step of a deploy depends on it."));
    }
}
