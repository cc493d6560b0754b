package dev.livegate.preflight.checks;

import dev.livegate.credential.IntegrationView;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every integration of which a key was entered has all its keys, and they fit together (WIZ-35). */
@Singleton
class ModulesConfigured implements PaperCheck {

    @Override
    public String title() {
        return "Every integration is complete";
    }

    @Override
    public Verdict judge(Subject subject) {
        List<IntegrationView> used = subject.keys().integrations().stream()
                .filter(one -> one.enabled() && !one.id().equals(SecretsStrong.OWN))
                .toList();
        List<IntegrationView> wrong = used.stream()
                .filter(one -> !one.complete() || !one.consistent())
                .toList();
        if (!wrong.isEmpty()) {
            return Verdict.failed(
                            wrong.stream().map(IntegrationView::summary).collect(Collectors.joining(" ")), fixes(wrong))
                    .because("A half-configured integration fails only once a customer uses it.");
        }
        return used.isEmpty()
                ? Verdict.passed("No integration is used.")
                : Verdict.passed(used.stream().map(IntegrationView::label).collect(Collectors.joining(", "))
                        + (used.size() == 1 ? " is complete." : " are complete."));
    }

    private static Fix[] fixes(List<IntegrationView> wrong) {
        return wrong.stream()
                .flatMap(one -> Stream.concat(
                        one.findings().stream().filter(Finding::blocks).map(ModulesConfigured::sentence),
                        Stream.of(Fix.open("Correct the keys of " + one.label(), page(one)))))
                .toArray(Fix[]::new);
    }

    private static String page(IntegrationView integration) {
        return "/dashboard/deploy/keys?fix=ModulesConfigured&service=" + integration.id();
    }

    private static Fix sentence(Finding finding) {
        return Fix.text(finding.title() + ": " + finding.message());
    }
}
