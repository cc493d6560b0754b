package dev.livegate.verification;

import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.platform.check.Finding;
import dev.livegate.report.Draft;
import dev.livegate.report.Draft.Evidence;
import dev.livegate.report.Draft.Subject;
import dev.livegate.report.ReportKind;
import dev.livegate.report.ReportVerdict;
import dev.livegate.verification.standing.Fingerprint;
import dev.livegate.verification.visit.Inspection.Inspected;
import dev.livegate.verification.visit.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A verification as a customer is told of it: one sentence, and what was seen with our own eyes. */
final class Testimony {

    private Testimony() {}

    static Draft of(RunView run, Look look, Inspected inspected) {
        boolean passed = run.status() == RunStatus.passed;
        return new Draft(
                ReportKind.VERIFICATION,
                ReportVerdict.of(passed),
                new Subject(
                        look.order().appUrl(),
                        look.host().label(),
                        look.revision().revision(),
                        Fingerprint.of(look.configured(), inspected.sight()).digest()),
                headline(run, look.order().appUrl(), passed),
                run.findings(),
                evidence(inspected),
                Objects.requireNonNullElse(run.finishedAt(), run.startedAt()));
    }

    private static String headline(RunView run, String app, boolean passed) {
        return passed
                ? app + " answers as an app that goes live must."
                : run.findings().stream()
                        .filter(Finding::blocks)
                        .findFirst()
                        .map(finding -> app + " is not ready to go live: " + finding.message())
                        .orElse(app + " is not ready to go live.");
    }

    private static List<Evidence> evidence(Inspected inspected) {
        List<Evidence> seen = seen(inspected.sight());
        seen.addAll(Exhibits.of(inspected.visit()));
        return seen;
    }

    private static List<Evidence> seen(Sight sight) {
        List<Evidence> seen = new ArrayList<>();
        sight.addresses().forEach(address -> seen.add(new Evidence("NameResolves", "address", address)));
        if (sight.tls() != null) {
            seen.add(new Evidence("CertificateTrusted", "protocol", sight.tls().protocol()));
            seen.add(new Evidence(
                    "CertificateTrusted",
                    "valid until",
                    sight.tls().validUntil().toString()));
            seen.add(new Evidence(
                    "CertificateTrusted", "certificate", sight.tls().certificate()));
        }
        if (sight.p95Ms() != null) {
            seen.add(new Evidence("AnswersQuickly", "P95", sight.p95Ms() + " ms"));
        }
        sight.headers().forEach((name, value) -> seen.add(new Evidence("HeadersProtect", name, value)));
        return seen;
    }
}
