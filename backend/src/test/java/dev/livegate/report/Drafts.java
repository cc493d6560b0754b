package dev.livegate.report;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Scope;
import dev.livegate.report.Draft.Evidence;
import dev.livegate.report.Draft.Subject;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reports as a room that judges would hand them in. */
public final class Drafts {

    private Drafts() {}

    public static UUID kept(Scope scope) {
        return kept(scope, "Your app is not ready to go live: it does not answer.");
    }

    static UUID kept(Scope scope, String headline, Evidence... evidence) {
        return Arc.container().instance(Reports.class).get().write(scope, noGo(headline, evidence));
    }

    static Draft noGo(String headline, Evidence... evidence) {
        return new Draft(
                ReportKind.VERIFICATION,
                ReportVerdict.NO_GO,
                new Subject("https://app.acme.example.com", "render", 3, "ab".repeat(32)),
                headline,
                List.of(
                        finding("DnsResolves", Status.passed, "The name leads to 1 address."),
                        finding("HealthAnswers", Status.failed, "The health check answers with 500.")),
                List.of(evidence),
                Instant.parse("2026-11-21T16:00:00.123456Z"));
    }

    private static Finding finding(String id, Status status, String message) {
        List<Fix> fixes = status == Status.passed ? List.of() : List.of(Fix.text("Read the log of the app."));
        return new Finding(id, "Check of " + id, status, true, message, null, fixes, null, 12);
    }
}
