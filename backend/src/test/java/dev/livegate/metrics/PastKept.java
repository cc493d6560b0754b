package dev.livegate.metrics;

import dev.livegate.metrics.Past.Launched;
import dev.livegate.metrics.Past.Said;
import dev.livegate.testing.Superuser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes a past down in the tables of launch and flow, as those rooms would have. */
final class PastKept implements AutoCloseable {

    private static final String PRODUCT =
            "insert into products (tenant_id, id, name, description, created_at, updated_at) values (?, ?, 'Gold', '', ?, ?)";
    private static final String OPENED =
            "insert into launch_dialogs (tenant_id, id, telling, opened_at) values (?, ?, ?, ?)";
    private static final String LAUNCH = """
            insert into product_deployments (tenant_id, id, product_id, environment, sell_before_live, product_json,
                results_json, status, rolling_back, progress, progress_message, error_category, created_at, started_at,
                finished_at, was_scheduled, stripe_troubles, telling)
            values (?, ?, ?, ?, false, '{}', ?, ?, false, 0, '', ?, ?, ?, ?, ?, string_to_array(?, ','), ?)""";
    private static final String RUN = """
            insert into flow_runs (tenant_id, id, flow, subject, status, round, created_at, updated_at)
            values (?, ?, 'launch-product', ?, 'complete', 1, ?, ?)""";
    private static final String STEP = """
            insert into flow_steps (tenant_id, id, run_id, position, name, title, status, percent, duration_ms)
            values (?, gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection database;
    private final UUID tenant;

    private PastKept(UUID tenant) throws SQLException {
        this.database = Superuser.connect();
        this.tenant = tenant;
        database.setAutoCommit(false);
    }

    static void keep(UUID tenant, Past past) {
        try (PastKept desk = new PastKept(tenant)) {
            for (Past.Goods goods : past.products) {
                desk.write(PRODUCT, tenant, goods.id(), goods.createdAt(), goods.createdAt());
                if (goods.openedAt() != null) {
                    desk.write(OPENED, tenant, goods.id(), goods.telling().name(), goods.openedAt());
                }
            }
            for (Launched launch : past.launches) {
                desk.keep(launch);
            }
            desk.database.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void keep(Launched launch) throws SQLException {
        Instant started = launch.createdAt().plusMillis(500);
        write(
                LAUNCH,
                tenant,
                launch.id(),
                launch.product(),
                launch.environment(),
                launch.findings().isEmpty() ? null : json(launch.findings()),
                launch.status(),
                launch.category(),
                launch.createdAt(),
                started,
                launch.outcome().equals("open") ? null : started.plusMillis(launch.durationMs()),
                launch.scheduled(),
                String.join(",", launch.heard()),
                launch.telling() == null ? null : launch.telling().name());
        UUID run = UUID.nameUUIDFromBytes(launch.id().toString().getBytes());
        write(RUN, tenant, run, launch.id(), launch.createdAt(), launch.createdAt());
        List<String> names = List.of("validate", "plan", "change", "verify");
        for (int i = 0; i < names.size(); i++) {
            String status = i == names.size() - 1 ? launch.lastStep() : "complete";
            write(
                    STEP,
                    tenant,
                    run,
                    i,
                    names.get(i),
                    "Step " + names.get(i),
                    status,
                    List.of("complete", "undone").contains(status) ? 100 : 0,
                    launch.steps().get(names.get(i)));
        }
    }

    private static String json(List<Said> findings) {
        return findings.stream()
                .map(said ->
                        "{\"check\":\"%s\",\"title\":\"Title of %s\",\"status\":\"%s\",\"strict\":%s,\"message\":\"\"}"
                                .formatted(said.check(), said.check(), said.status(), said.strict()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
