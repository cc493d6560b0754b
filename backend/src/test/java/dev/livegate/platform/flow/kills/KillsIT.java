package dev.livegate.platform.flow.kills;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.localdb.LocalDatabase;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 at any time, and each effect is there once in the end. {@code -Dlivegate.kills=200} for a long run, {@code
 * -Dlivegate.seed=…} to repeat one.
 */
class KillsIT {

    private static final int KILLS = Integer.getInteger("livegate.kills", 10);
    private static final long SEED = Long.getLong("livegate.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 1_200;
    private static final int PAUSE_MILLIS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60 + KILLS);

    private static final String UNFINISHED =
            "select id::text from flow_runs where tenant_id = '%s' and status in ('pending', 'processing')";

    private static final String NOT_ONCE = """
            select r.id || ' ' || s.name || ' ' || count(e.run) from flow_runs r
            join flow_steps s on s.tenant_id = r.tenant_id and s.run_id = r.id
            left join kill_effects e on e.run = r.id and e.step = s.name
            where r.tenant_id = '%s' group by r.id, s.name having count(e.run) <> 1""";

    private static LocalDatabase database;

    private final UUID tenant = UUID.randomUUID();
    private final List<KilledApp> apps = new ArrayList<>();

    @BeforeAll
    static void anAppOnADatabaseOfItsOwn() throws Exception {
        database = LocalDatabase.start(Files.createTempDirectory("livegate-kills"), 0, true);
        var app = new KilledApp(database);
        app.start();
        app.kill();
        execute("create table if not exists kill_effects (run uuid not null, step text not null)");
        execute("grant select, insert on kill_effects to livegate_app");
    }

    @AfterEach
    void killAll() throws InterruptedException {
        for (KilledApp app : apps) {
            app.kill();
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void everyEffectIsDoneOnceHoweverOftenTheAppIsKilled() throws Exception {
        // Given
        aTenant();
        var random = new Random(SEED);
        var app = anApp();
        Set<String> accepted = new HashSet<>();
        int interrupted = 0;
        // When
        for (int i = 0; i < KILLS; i++) {
            app.start();
            accepted.addAll(beginForAWhile(app, random.nextInt(LONGEST_LIFE_MILLIS)));
            app.kill();
            interrupted += read(UNFINISHED.formatted(tenant)).size();
        }
        app.start();
        within(PATIENCE, () -> assertThat(read(UNFINISHED.formatted(tenant))).isEmpty());
        // Then
        System.out.printf(
                "kills %d, seed %d: %d runs accepted, found unfinished after a kill %d times%n",
                KILLS, SEED, accepted.size(), interrupted);
        assertThat(interrupted).as("kills that hit something").isPositive();
        assertThat(read("select id::text from flow_runs where tenant_id = '%s' and status = 'complete'"
                        .formatted(tenant)))
                .containsAll(accepted);
        assertThat(read(NOT_ONCE.formatted(tenant))).isEmpty();
        assertThat(read("select task_instance from scheduled_tasks where task_name = 'flow'"))
                .isEmpty();
    }

    @Test
    void aReplicaThatWasTakenForDeadCommitsNothingWhenItWakesUp() throws Exception {
        // Given
        aTenant();
        var sleeper = anApp();
        var other = anApp();
        sleeper.start();
        beginForAWhile(sleeper, 400);
        // When
        sleeper.freeze();
        int held = read(UNFINISHED.formatted(tenant)).size();
        other.start();
        within(PATIENCE, () -> assertThat(read(UNFINISHED.formatted(tenant))).isEmpty());
        sleeper.thaw();
        Thread.sleep(2_000);
        // Then
        assertThat(held).as("runs that the frozen replica held").isPositive();
        assertThat(read(NOT_ONCE.formatted(tenant))).isEmpty();
    }

    private List<String> beginForAWhile(KilledApp app, int millis) throws InterruptedException {
        List<String> accepted = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        do {
            String run = app.begin(tenant);
            if (run != null) {
                accepted.add(run);
            }
            Thread.sleep(PAUSE_MILLIS);
        } while (System.nanoTime() < end);
        return accepted;
    }

    private KilledApp anApp() throws Exception {
        var app = new KilledApp(database);
        apps.add(app);
        return app;
    }

    private void aTenant() throws SQLException {
        execute("insert into tenants (id, slug, name, created_at) values ('%1$s', 't-%1$s', 'Kills', now())"
                .formatted(tenant));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> read(String sql) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection superuser() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "postgres", database.superuserPassword());
    }
}
