package dev.livegate.deployment.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.LocalDb;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs are spread by tenant while the version before goes on with the statements and connections that it has. */
@QuarkusTest
class RunsByTenantUpgradeTest {

    private static final String DATABASE = "runs_by_tenant";
    private static final String BEFORE = "202611220930";
    private static final UUID ACME = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private static final String READ =
            "select id || ' ' || status from deploy_run where tenant_id = current_tenant() order by id";
    private static final String WRITE = """
            insert into deploy_run (tenant_id, id, revision, kind, status, results_json, preview, started_at, finished_at)
            values (current_tenant(), ?, 1, 'VERIFY', ?, '[]', false, now(), case when ? = 'running' then null else now() end)""";
    private static final String VERIFY = """
            insert into verifications (tenant_id, id, app_url, profile, eligible, ended, passed, preview, guidance, created_at)
            values (current_tenant(), ?, 'https://app.example.com', 'full', true, true, true, false, '[]', now())""";

    private static final String WAITING = """
            select 1 from pg_locks l join pg_database d on d.oid = l.database
            where d.datname = ? and l.mode = 'AccessExclusiveLock' and not l.granted""";

    private final Config config = ConfigProvider.getConfig();
    private Connection acme;

    @BeforeEach
    void openTheVersionBefore() throws SQLException {
        asSuperuser("create database " + DATABASE + " owner livegate_owner");
        flyway().target(BEFORE).load().migrate();
        try (Connection superuser = DriverManager.getConnection(
                        url(), "postgres", LocalDb.server().superuserPassword());
                var statement = superuser.createStatement()) {
            for (UUID tenant : List.of(ACME, OTHER)) {
                statement.execute("insert into tenants (id, slug, name, created_at) values ('%1$s', '%1$s', 'T', now())"
                        .formatted(tenant));
            }
        }
        acme = application(ACME);
    }

    @AfterEach
    void leaveNoTrace() throws SQLException {
        acme.close();
        asSuperuser("drop database " + DATABASE + " with (force)");
    }

    @Test
    void carriesEveryRunAndGoesOnWithStatementsThatWerePrepared() throws SQLException {
        try (Connection other = application(OTHER);
                PreparedStatement read = acme.prepareStatement(READ);
                PreparedStatement write = acme.prepareStatement(WRITE)) {
            // Given
            run(write, id(1), "passed");
            run(write, id(2), "running");
            verified(acme, id(1));
            try (PreparedStatement others = other.prepareStatement(WRITE)) {
                run(others, id(3), "failed");
            }
            List<String> before = answers(read);
            // When
            flyway().load().migrate();
            // Then
            assertThat(answers(read)).isEqualTo(before).containsExactly(id(1) + " passed", id(2) + " running");
            assertThat(answers(other, READ)).containsExactly(id(3) + " failed");
            assertThat(answers(acme, "select id from deploy_verification_run")).containsExactly(id(1).toString());
            run(write, id(4), "passed");
            assertThat(answers(acme, "delete from deploy_run where id = '" + id(1) + "' returning id"))
                    .hasSize(1);
            assertThat(answers(acme, "select id from verifications")).isEmpty();
            assertThat(answers(read)).containsExactly(id(2) + " running", id(4) + " passed");
        }
    }

    @Test
    void waitsForATransactionThatIsOpenInNobodysWay() throws SQLException {
        try (Connection other = application(OTHER);
                PreparedStatement write = acme.prepareStatement(WRITE)) {
            // Given
            acme.setAutoCommit(false);
            run(write, id(1), "running");
            CompletableFuture<Void> upgrade =
                    CompletableFuture.runAsync(() -> flyway().load().migrate());
            // When
            List<String> meanwhile = new ArrayList<>();
            int waits = 0;
            for (int i = 0; i < 300 && waits < 5; i++) {
                meanwhile.addAll(answers(other, "select count(*) || '' || pg_sleep(0.05) from deploy_run"));
                waits += Superuser.read(WAITING, DATABASE).size();
            }
            // Then
            assertThat(waits).isEqualTo(5);
            assertThat(meanwhile).hasSizeGreaterThanOrEqualTo(5);
            assertThat(upgrade).isNotDone();
            acme.commit();
            upgrade.join();
            acme.setAutoCommit(true);
            assertThat(answers(acme, READ)).containsExactly(id(1) + " running");
        }
    }

    /** As whoever asks for the configuration and then for the latest run of it, in one transaction. */
    @Test
    void letsWhoeverReadsOnAcrossTheTablesGoFirst() throws SQLException {
        // Given
        acme.setAutoCommit(false);
        answers(acme, "select id from deploy_config");
        CompletableFuture<Void> upgrade =
                CompletableFuture.runAsync(() -> flyway().load().migrate());
        for (int i = 0; i < 300 && Superuser.read(WAITING, DATABASE).isEmpty(); i++) {
            answers(acme, "select '' || pg_sleep(0.05)");
        }
        // When
        List<String> runs = answers(acme, READ);
        acme.commit();
        // Then
        assertThat(runs).isEmpty();
        upgrade.join();
        acme.setAutoCommit(true);
        assertThat(answers(acme, READ)).isEmpty();
    }

    @Test
    void areOneTableAgainAfterTheUndoAndNothingStopsTheNextStart() throws Exception {
        try (PreparedStatement write = acme.prepareStatement(WRITE)) {
            // Given
            run(write, id(1), "passed");
            flyway().load().migrate();
            String undo = Files.readString(Path.of("src/main/resources/db/undo/202611221535__runs_by_tenant.sql"));
            // When
            try (Connection owner = owner();
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute(undo);
                owner.commit();
            }
            // Then
            assertThat(flyway().load().migrate().migrationsExecuted).isZero();
            assertThat(answers(acme, READ)).containsExactly(id(1) + " passed");
        }
    }

    private void run(PreparedStatement write, UUID id, String status) throws SQLException {
        write.setObject(1, id);
        write.setString(2, status);
        write.setString(3, status);
        write.executeUpdate();
    }

    private static void verified(Connection connection, UUID run) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(VERIFY)) {
            write.setObject(1, run);
            write.executeUpdate();
        }
    }

    private static List<String> answers(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return answers(statement);
        }
    }

    private static List<String> answers(PreparedStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** As impatient as the pool, and with every statement kept on the server from its first use. */
    private Connection application(UUID tenant) throws SQLException {
        Connection connection = DriverManager.getConnection(
                url() + "?prepareThreshold=1&socketTimeout=2",
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        try (var statement = connection.createStatement()) {
            statement.execute("set app.tenant_id = '" + tenant + "'");
        }
        return connection;
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                url(),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        url(),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class))
                .locations("filesystem:src/main/resources/db/migration")
                .placeholders(Map.of("app", config.getValue("quarkus.datasource.username", String.class)));
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection superuser = Superuser.connect();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private static UUID id(int n) {
        return new UUID(0x7000, 0x8000_0000_0000_0000L + n);
    }

    private static String url() {
        return LocalDb.server().jdbcUrl(DATABASE);
    }
}
