package dev.livegate.report.paper;

import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.problem.Fix;
import dev.livegate.report.Document;
import dev.livegate.report.ReportVerdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How a report speaks on paper, whatever it is written in. What must be repaired comes first. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<Status> ORDER =
            List.of(Status.failed, Status.error, Status.deferred, Status.warning, Status.skipped, Status.passed);

    private Wording() {}

    static String verdict(Document report) {
        return report.verdict() == ReportVerdict.GO ? "GO" : "NO-GO";
    }

    static String title(Document report) {
        return switch (report.kind()) {
            case VERIFICATION -> "Remote verification";
            case GO_LIVE -> "Going live";
            case REHEARSAL -> "Rehearsal of going live";
        };
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static List<Finding> findings(Document report) {
        return report.findings().stream()
                .sorted(Comparator.comparingInt(finding -> ORDER.indexOf(finding.status())))
                .toList();
    }

    static String mark(Status status) {
        return switch (status) {
            case passed -> "✓";
            case failed, error -> "✗";
            case warning -> "!";
            case deferred -> "…";
            case skipped -> "–";
        };
    }

    /** What somebody can do who holds nothing but this paper. */
    static List<String> fixes(Finding finding) {
        return finding.fix().stream()
                .filter(fix -> fix.kind() == Fix.Kind.text || fix.kind() == Fix.Kind.copy)
                .map(fix -> fix.value() == null ? fix.label() : fix.label() + ": " + fix.value())
                .toList();
    }

    record Line(String name, String value) {}

    static List<Line> facts(Document report) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Workspace", report.workspace()));
        if (report.subject().appUrl() != null) {
            lines.add(new Line("App", report.subject().appUrl()));
        }
        if (report.subject().provider() != null) {
            lines.add(new Line("Provider", report.subject().provider()));
        }
        lines.add(new Line("Revision", Integer.toString(report.subject().revision())));
        lines.add(new Line("When", day(report.judgedAt())));
        lines.add(new Line("From", from(report)));
        if (report.subject().fingerprint() != null) {
            lines.add(new Line("Fingerprint", report.subject().fingerprint()));
        }
        return lines;
    }

    static Stream<Line> evidence(Document report, Finding finding) {
        return report.evidence().stream()
                .filter(one -> one.check().equals(finding.id()))
                .map(one -> new Line(one.name(), one.value()));
    }

    private static String from(Document report) {
        String instance = report.from().instance();
        return report.from().preview() ? instance + " (preview: local exceptions count here)" : instance;
    }
}
