package dev.livegate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reports for whoever reads them. */
@Singleton
public class ReportService {

    private static final String PAGE = """
            select id, kind, verdict, revision, headline, judged_at from reports
            where tenant_id = ? and id < ? order by id desc limit ?""";

    private final Tx tx;
    private final Rows rows;
    private final ObjectMapper json;

    ReportService(Tx tx, Rows rows, ObjectMapper json) {
        this.tx = tx;
        this.rows = rows;
        this.json = json;
    }

    @Schema(name = "Reports")
    public record Page(List<Line> items, @Nullable String next) {}

    @Schema(name = "ReportLine")
    public record Line(
            UUID id,
            ReportKind kind,

            @Schema(
                    implementation = String.class,
                    enumeration = {"GO", "NO-GO"})
            ReportVerdict verdict,

            int revision,
            String headline,
            Instant judgedAt) {

        Line forMember() {
            return new Line(id, kind, verdict, revision, verdict.toldToMember(headline), judgedAt);
        }
    }

    public Page list(Scope scope, Paging paging) {
        List<Line> found =
                rows.list(scope, PAGE, ReportService::line, scope.tenant(), paging.before(), paging.toRead());
        List<Line> shown = paging.shown(found);
        return new Page(
                isMember(scope) ? shown.stream().map(Line::forMember).toList() : shown, paging.next(found, Line::id));
    }

    public SignedReport read(Scope scope, UUID id) {
        SignedReport report = tx.in(scope, () -> signed(SavedReport.of(scope, id)));
        return isMember(scope) ? new SignedReport(report.report().forMember(), null) : report;
    }

    private static boolean isMember(Scope scope) {
        return scope.actor().role() == Role.member;
    }

    public void requireThere(Scope scope, UUID id) {
        tx.run(scope, () -> SavedReport.of(scope, id));
    }

    private SignedReport signed(SavedReport saved) {
        try {
            return new SignedReport(json.readValue(saved.document(), Document.class), saved.signature());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored report cannot be read", fault);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                ReportVerdict.valueOf(row.getString("verdict")),
                row.getInt("revision"),
                row.getString("headline"),
                row.getTimestamp("judged_at").toInstant());
    }
}
