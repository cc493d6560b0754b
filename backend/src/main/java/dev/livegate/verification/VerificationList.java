package dev.livegate.verification;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.web.Paging;
import dev.livegate.verification.VerificationView.Result;
import dev.livegate.verification.standing.Papers;
import dev.livegate.verification.visit.Profile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    record Page(
            @Schema(type = SchemaType.ARRAY, implementation = VerificationView.class)
            List<Line> items,

            @Nullable String next) {}

    /** A verification whose findings and guidance go out as they are kept, since nothing here asks what they say. */
    record Line(
            UUID id,
            String appUrl,
            Result status,
            Profile profile,
            boolean eligible,
            boolean preview,
            @JsonRawValue String checks,
            @JsonRawValue String guidance,
            @Nullable UUID reportId,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    Page page(Scope scope, Paging paging) {
        UnaryOperator<String> checks = isMember(scope) ? papers::withoutDetails : UnaryOperator.identity();
        UnaryOperator<String> guidance = isMember(scope) ? all -> "[]" : UnaryOperator.identity();
        List<Line> found = rows.list(
                scope, PAGE, row -> line(row, checks, guidance), scope.tenant(), paging.before(), paging.toRead());
        return new Page(paging.shown(found), paging.next(found, Line::id));
    }

    /** Messages and guidance name hosts and keys, which a member does not see (C14). */
    private static boolean isMember(Scope scope) {
        return scope.actor().role() == Role.member;
    }

    private static Line line(ResultSet row, UnaryOperator<String> checks, UnaryOperator<String> guidance)
            throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("app_url"),
                Ledger.result(RunStatus.valueOf(row.getString("status"))),
                Profile.valueOf(row.getString("profile")),
                row.getBoolean("eligible"),
                row.getBoolean("preview"),
                checks.apply(row.getString("results_json")),
                guidance.apply(row.getString("guidance")),
                row.getObject("report_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
