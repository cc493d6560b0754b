package dev.livegate.preflight.checks;

import dev.livegate.credential.IntegrationView;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What we made is strong by itself; what was brought is looked at for length, variety and samples. */
@Singleton
class SecretsStrong implements PaperCheck {

    static final String OWN = "app";
    private static final List<String> APART = List.of("JWT_SECRET", "SESSION_SECRET", "ENCRYPTION_KEY");

    @Override
    public String title() {
        return "The secrets are strong and differ";
    }

    @Override
    public Set<String> after() {
        return Set.of("RequiredEnvironmentPresent");
    }

    @Override
    public Verdict judge(Subject subject) {
        List<Finding> weak = weak(subject);
        if (!weak.isEmpty()) {
            return Verdict.failed(weak.get(0).id() + ": " + weak.get(0).message(), fixes(weak))
                    .because("Whoever guesses it can sign in as anybody.");
        }
        if (shared(subject)) {
            return Verdict.failed(
                            "Two of JWT_SECRET, SESSION_SECRET and ENCRYPTION_KEY are the same. Give each its own value.",
                            Fix.generate("Generate JWT_SECRET", "JWT_SECRET"),
                            Fix.generate("Generate SESSION_SECRET", "SESSION_SECRET"))
                    .because("Whoever learns one of them would have learned the other.");
        }
        return Verdict.passed("Every secret is long, random and its own.");
    }

    /** Of those that count: a newer one that we made replaces what was brought. */
    private static List<Finding> weak(Subject subject) {
        return subject.keys().integrations().stream()
                .filter(one -> one.id().equals(OWN))
                .map(IntegrationView::findings)
                .flatMap(List::stream)
                .filter(Finding::blocks)
                .filter(finding -> known(subject, finding.id()).anyMatch(SecretsStrong::isBrought))
                .toList();
    }

    private static boolean isBrought(KeyView key) {
        return key.set() && !key.made();
    }

    private static boolean shared(Subject subject) {
        List<String> prints = APART.stream()
                .flatMap(name -> known(subject, name))
                .filter(KeyView::set)
                .map(KeyView::fingerprint)
                .toList();
        return prints.stream().distinct().count() < prints.size();
    }

    private static Stream<KeyView> known(Subject subject, String name) {
        return subject.keys().known().stream().filter(key -> key.name().equals(name));
    }

    private static Fix[] fixes(List<Finding> weak) {
        return Stream.concat(
                        weak.stream().map(one -> Fix.generate("Generate " + one.id(), one.id())),
                        Stream.of(Fix.step("Enter another value", "keys")))
                .toArray(Fix[]::new);
    }
}
