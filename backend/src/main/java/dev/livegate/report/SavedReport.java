package dev.livegate.report;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A report as it was signed; it is written once and never changed. */
@Entity
@Table(name = "reports")
public class SavedReport extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReportVerdict verdict;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private String headline;

    @Column(updatable = false)
    private String document;

    @Column(name = "key_id", updatable = false)
    private String keyId;

    @Column(updatable = false)
    private String signature;

    @Column(name = "judged_at", updatable = false)
    private Instant judgedAt;

    protected SavedReport() {}

    private SavedReport(Scope scope) {
        super(scope);
    }

    static void keep(Scope scope, Document report, String canonical, Signature signature) {
        SavedReport saved = new SavedReport(scope);
        saved.id = report.id();
        saved.kind = report.kind();
        saved.verdict = report.verdict();
        saved.revision = report.subject().revision();
        saved.headline = report.headline();
        saved.document = canonical;
        saved.keyId = signature.keyId();
        saved.signature = signature.value();
        saved.judgedAt = report.judgedAt();
        saved.persist();
    }

    static SavedReport of(Scope scope, UUID id) {
        return one(SavedReport.class, scope, id);
    }

    /** With which a revision went live. */
    static Optional<UUID> go(Scope scope, int revision) {
        return SavedReport.<SavedReport>find(
                        "tenantId = ?1 and kind = ?2 and verdict = ?3 and revision = ?4 order by id desc",
                        scope.tenant(),
                        ReportKind.GO_LIVE,
                        ReportVerdict.GO,
                        revision)
                .firstResultOptional()
                .map(saved -> saved.id);
    }

    String document() {
        return document;
    }

    Signature signature() {
        return new Signature(keyId, Signature.ALGORITHM, signature);
    }
}
