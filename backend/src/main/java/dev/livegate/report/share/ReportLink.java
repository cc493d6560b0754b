package dev.livegate.report.share;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever holds the link reads that one report, until it is revoked or too old. */
@Entity
@Table(name = "report_links")
public class ReportLink extends TenantOwned {

    static final Duration LIFE = Duration.ofDays(90);

    @Column(name = "report_id", updatable = false)
    private UUID reportId;

    @Column(updatable = false)
    private String digest;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ReportLink() {}

    private ReportLink(Scope scope) {
        super(scope);
    }

    static ReportLink make(Scope scope, UUID report, String digest, Instant now) {
        ReportLink link = new ReportLink(scope);
        link.reportId = report;
        link.digest = digest;
        link.createdBy = scope.actor().name();
        link.createdAt = now;
        link.expiresAt = now.plus(LIFE);
        link.persist();
        return link;
    }

    static List<ReportLink> open(Scope scope, Instant now) {
        return list("tenantId = ?1 and revokedAt is null and expiresAt > ?2 order by id desc", scope.tenant(), now);
    }

    static ReportLink of(Scope scope, UUID id) {
        return ReportLink.<ReportLink>find("tenantId = ?1 and id = ?2 and revokedAt is null", scope.tenant(), id)
                .firstResultOptional()
                .orElseThrow(RequestProblem::notFound);
    }

    /** Asked by the platform, which does not know yet whose it is. */
    static Optional<ReportLink> byDigest(String digest, Instant now) {
        return find("digest = ?1 and revokedAt is null and expiresAt > ?2", digest, now)
                .firstResultOptional();
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    UUID reportId() {
        return reportId;
    }

    LinkView view() {
        return new LinkView(id, reportId, createdBy, createdAt, expiresAt);
    }
}
