package dev.livegate.deployment.run;

import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.web.Paging;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Runs for whoever reads them. */
@Singleton
public class RunService {

    private static final String PAGE = """
            select id, kind, status, revision, preview, results_json, error_text, started_at, finished_at
            from deploy_run where tenant_id = ? and kind = any (string_to_array(?, ',')) and id < ?
            order by id desc limit ?""";

    private final Tx tx;
    private final Rows rows;
    private final Runs runs;
    private final Live live;

    RunService(Tx tx, Rows rows, Runs runs, Live live) {
        this.tx = tx;
        this.rows = rows;
        this.runs = runs;
        this.live = live;
    }

    @Schema(name = "DeployRuns")
    public record Page(List<RunView> items, @Nullable String next) {}

    /** Newest first; of all kinds if none is named. */
    public Page list(Scope scope, Paging paging, RunKind... kinds) {
        String wanted = String.join(",", names(kinds.length == 0 ? RunKind.values() : kinds));
        List<RunView> found =
                rows.list(scope, PAGE, this::read, scope.tenant(), wanted, paging.before(), paging.toRead());
        return new Page(
                paging.shown(found).stream().map(run -> run.as(scope)).toList(), paging.next(found, RunView::id));
    }

    public RunView one(Scope scope, UUID id) {
        return tx.in(scope, () -> runs.one(scope, id)).as(scope);
    }

    public Multi<OutboundSseEvent> follow(Scope scope, UUID id) {
        return live.stream(scope, Runs.topic(id), () -> one(scope, id), RunView::isFinal);
    }

    private static List<String> names(RunKind[] kinds) {
        return List.of(kinds).stream().map(RunKind::name).toList();
    }

    private RunView read(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new RunView(
                row.getObject("id", UUID.class),
                RunKind.valueOf(row.getString("kind")),
                RunStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getBoolean("preview"),
                runs.findings(row.getString("results_json")),
                row.getString("error_text"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
