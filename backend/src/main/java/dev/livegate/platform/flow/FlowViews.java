package dev.livegate.platform.flow;

import dev.livegate.platform.flow.FlowView.StepView;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.scope.Scope;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a run with its steps in one round trip, since whoever follows it reads it after each change. */
@Singleton
class FlowViews {

    private static final String SELECT = """
            select r.id, r.flow, r.subject, r.status, r.error, r.created_at, r.updated_at,
                s.name, s.title, s.status, s.started_at, s.duration_ms, s.error, s.percent, s.message
            from flow_runs r join flow_steps s on s.tenant_id = r.tenant_id and s.run_id = r.id
            where r.tenant_id = current_tenant() and r.id = %s
            order by s.position""";

    private static final String BY_ID = SELECT.formatted("?");

    private static final String LATEST = SELECT.formatted(
            "(select l.id from flow_runs l where l.tenant_id = current_tenant() and l.flow = ? and l.subject = ?"
                    + " order by l.id desc limit 1)");

    private final Rows rows;
    private final Live live;

    FlowViews(Rows rows, Live live) {
        this.rows = rows;
        this.live = live;
    }

    Multi<OutboundSseEvent> follow(Scope scope, FlowView run) {
        Supplier<FlowView> now = () -> byId(scope, run.id()).orElseThrow();
        return live.stream(scope, Flows.topic(run.subject()), now, FlowView::isFinal);
    }

    Optional<FlowView> byId(Scope scope, UUID id) {
        return one(rows.list(scope, BY_ID, Line::of, id));
    }

    Optional<FlowView> latest(Scope scope, String flow, UUID subject) {
        return one(rows.list(scope, LATEST, Line::of, flow, subject));
    }

    private static Optional<FlowView> one(List<Line> lines) {
        return lines.stream()
                .findFirst()
                .map(first -> first.run().with(lines.stream().map(Line::step).toList()));
    }

    private record Line(FlowView run, StepView step) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(run(row), step(row));
        }

        private static FlowView run(ResultSet row) throws SQLException {
            return new FlowView(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    FlowStatus.valueOf(row.getString(4)),
                    row.getString(5),
                    0,
                    at(row, 6),
                    at(row, 7),
                    List.of());
        }

        private static StepView step(ResultSet row) throws SQLException {
            return new StepView(
                    row.getString(8),
                    row.getString(9),
                    StepStatus.valueOf(row.getString(10)),
                    at(row, 11),
                    row.getObject(12, Long.class),
                    row.getString(13),
                    row.getInt(14),
                    row.getString(15));
        }

        private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
