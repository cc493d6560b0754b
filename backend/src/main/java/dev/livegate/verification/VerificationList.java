package dev.livegate.verification;

import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.web.Paging;
import dev.livegate.verification.standing.Papers;
import dev.livegate.verification.visit.Profile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The verifications for whoever reads them, in one round trip. */
@Singleton
class VerificationList {

    private static final String PAGE = """
            select v.id, v.app_url, r.status, v.profile, v.eligible, v.preview, r.results_json, v.guidance, v.report_id,
                v.created_at, v.ended_at
            from verifications v join deploy_run r on r.tenant_id = v.tenant_id and r.id = v.id
            where v.tenant_id = ? and v.id < ? order by v.id desc limit ?""";

    private final Rows rows;
    private final Papers papers;

    VerificationList(Rows rows, Papers papers) {
        this.rows = rows;
        this.papers = papers;
    }

    @Schema(name = "AppVerifications")
    record Page(List<VerificationView> items, @Nullable String next) {}

    Page page(Scope scope, Paging paging) {
        List<VerificationView> found =
                rows.list(scope, PAGE, this::read, scope.tenant(), paging.before(), paging.toRead());
        return new Page(
                paging.shown(found).stream().map(one -> as(scope, one)).toList(),
                paging.next(found, VerificationView::id));
    }

    /** Messages and guidance name hosts and keys, which a member does not see (C14). */
    private static VerificationView as(Scope reader, VerificationView one) {
        if (reader.actor().role() != Role.member) {
            return one;
        }
        RunView run = new RunView(
                one.id(),
                RunKind.VERIFY,
                RunStatus.passed,
                0,
                one.preview(),
                one.checks(),
                null,
                one.createdAt(),
                one.finishedAt());
        return new VerificationView(
                one.id(),
                one.appUrl(),
                one.status(),
                one.profile(),
                one.eligible(),
                one.preview(),
                run.as(reader).findings(),
                List.of(),
                one.reportId(),
                one.createdAt(),
                one.finishedAt());
    }

    private VerificationView read(ResultSet row) throws SQLException {
        return new VerificationView(
                row.getObject("id", UUID.class),
                row.getString("app_url"),
                Ledger.result(RunStatus.valueOf(row.getString("status"))),
                Profile.valueOf(row.getString("profile")),
                row.getBoolean("eligible"),
                row.getBoolean("preview"),
                papers.findings(row.getString("results_json")),
                papers.guidance(row.getString("guidance")),
                row.getObject("report_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
