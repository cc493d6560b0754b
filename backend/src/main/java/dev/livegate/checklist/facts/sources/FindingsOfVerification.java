package dev.livegate.checklist.facts.sources;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the last look at the configured app found: the verification that counts, or the watch if it came later. A remark that
 * lets a verification pass still means that the item's own statement is not true.
 */
@Singleton
class FindingsOfVerification implements FactSource {

    private static final Map<String, String> CHECKS = Map.of(
            "app.health", "HealthAnswers",
            "app.ready", "ReadyAnswers",
            "app.tls", "CertificateTrusted",
            "app.https", "HttpLeadsToHttps",
            "app.headers", "HeadersProtect",
            "app.cookies", "CookiesKept");
    private static final String FAST = "AnswersQuickly";
    private static final Set<String> GOOD_ENOUGH = Set.of("app.health", "app.ready");
    private static final Set<String> OVER_TLS = Set.of("app.tls", "app.https");

    @Override
    public Stream<Fact> facts(Dossier dossier) {
        boolean plain = dossier.appUrl().startsWith("http://");
        Stream<Fact> latest = dossier.looks().latest().stream()
                .flatMap(look -> CHECKS.keySet().stream()
                        .flatMap(id ->
                                look.finding(CHECKS.get(id)).map(finding -> fact(id, finding, look, plain)).stream()));
        return Stream.concat(latest, fast(dossier.looks()));
    }

    /** The few answers of a round can show that an app is slow, and not that it is quick. */
    private static Stream<Fact> fast(Looks looks) {
        return looks.latest().filter(FindingsOfVerification::isSlow).or(looks::verification).stream()
                .flatMap(look -> look.finding(FAST).map(finding -> fact("app.fast", finding, look, false)).stream());
    }

    private static boolean isSlow(Look look) {
        return look.finding(FAST)
                .filter(finding -> finding.status() == Status.warning)
                .isPresent();
    }

    private static Fact fact(String id, Finding finding, Look look, boolean plain) {
        Status status = plain && OVER_TLS.contains(id) ? Status.skipped : status(id, finding);
        return Fact.of(id, status, finding.message(), look.at());
    }

    private static Status status(String id, Finding finding) {
        return switch (finding.status()) {
            case warning -> GOOD_ENOUGH.contains(id) ? Status.warning : Status.failed;
            case skipped -> Status.deferred;
            default -> finding.status();
        };
    }
}
