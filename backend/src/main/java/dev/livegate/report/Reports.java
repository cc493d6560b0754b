package dev.livegate.report;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.report.Draft.Subject;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Where the rooms that judge hand in what they found. In the transaction that is open, or else in one of its own. */
@Singleton
public class Reports {

    private final Tx tx;
    private final Seal seal;
    private final ModeConfig mode;

    Reports(Tx tx, Seal seal, ModeConfig mode) {
        this.tx = tx;
        this.seal = seal;
        this.mode = mode;
    }

    public UUID write(Scope scope, Draft draft) {
        return tx.in(scope, () -> {
            Document report = document(scope, draft);
            String canonical = seal.canonical(report);
            SavedReport.keep(scope, report, canonical, seal.sign(canonical));
            return report.id();
        });
    }

    /** A report that is signed and not kept. */
    public SignedReport sign(Scope scope, Draft draft) {
        Document report = tx.in(scope, () -> document(scope, draft));
        return new SignedReport(report, seal.sign(seal.canonical(report)));
    }

    /** The report with which this revision went live. */
    public Optional<UUID> goLive(Scope scope, int revision) {
        return tx.in(scope, () -> SavedReport.go(scope, revision));
    }

    private Document document(Scope scope, Draft draft) {
        Subject subject = draft.subject();
        return new Document(
                Document.FORMAT,
                Ids.next(),
                draft.kind(),
                draft.verdict(),
                Redaction.text(draft.headline()),
                Tenant.byId(scope.tenant())
                        .orElseThrow(RequestProblem::notFound)
                        .name(),
                new Subject(
                        Redaction.url(subject.appUrl()), subject.provider(), subject.revision(), subject.fingerprint()),
                draft.judgedAt().truncatedTo(ChronoUnit.MILLIS),
                new Document.Origin(mode.publicUrl(), mode.mode().isPreview()),
                draft.findings().stream().map(Redaction::finding).toList(),
                draft.evidence().stream().map(Redaction::evidence).toList());
    }
}
