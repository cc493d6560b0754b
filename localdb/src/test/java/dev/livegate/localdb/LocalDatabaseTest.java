package dev.livegate.localdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
    @TempDir
    static Path directory;

    static LocalDatabase database;

    @BeforeAll
    static void start() {
        database = LocalDatabase.start(directory.resolve("home"), 0, false);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        // Given
        owner("create table kept (word text)", "insert into kept values ('still here')");
        long before = database.pid();

        // When
        database.restart();

        // Then
        assertThat(database.pid()).isNotEqualTo(before);
        assertThat(ownerReads("select word from kept")).isEqualTo("still here");
    }

    @Test
    void adoptsAServerThatWasLeftOver() throws SQLException {
        // Given
        long left = database.pid();

        // When
        var adopter = LocalDatabase.start(directory.resolve("home"), 0, false);

        // Then
        assertThat(adopter.pid()).isEqualTo(left);
        assertThat(adopter.environment()).isEqualTo(database.environment());
    }

    @Test
    void leavesTheServerRunningForItsOtherUsers() {
        // Given
        var replica = LocalDatabase.start(directory.resolve("home"), 0, false);

        // When
        replica.close();

        // Then
        assertThat(database.pid()).isPositive();
    }

    @Test
    void refusesAWrongPassword() {
        // Given
        String url = database.jdbcUrl();

        // When
        String state = stateOfLogin(url, "postgres", "guess");

        // Then
        assertThat(state).isEqualTo("28P01");
    }

    @Test
    void refusesALoginWithoutPassword() {
        // Given
        String url = database.jdbcUrl();

        // When
        String state = stateOfLogin(url, "livegate_app", "");

        // Then
        assertThat(state).isNotEqualTo("connected");
    }

    @Test
    void listensOnLoopbackOnly() throws SQLException {
        // Given
        String setting = "show listen_addresses";

        // When
        String addresses = ownerReads(setting);

        // Then
        assertThat(addresses).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsRowsOfOthersFromTheApplication() throws SQLException {
        // Given
        owner(
                "create table guarded (tenant text)",
                "insert into guarded values ('mine'), ('theirs')",
                "alter table guarded enable row level security",
                "create policy own on guarded using (tenant = current_setting('t.tenant', true))",
                "grant select on guarded to livegate_app");

        // When
        String seen = read("livegate_app", appPassword(), "select count(*) from guarded");

        // Then
        assertThat(seen).isEqualTo("0");
        assertThatThrownBy(() -> read("livegate_app", appPassword(), "set row_security = off; select * from guarded"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> read("livegate_app", appPassword(), "set role livegate_owner"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void hangsWhileFrozenAndGoesOnAfterwards() throws SQLException {
        // Given
        database.freeze();

        // When
        var frozen =
                stateOfLogin(database.jdbcUrl() + "?connectTimeout=1&loginTimeout=1&socketTimeout=1", "postgres", "");
        database.thaw();

        // Then
        assertThat(frozen).isEqualTo("08001");
        assertThat(ownerReads("select 1")).isEqualTo("1");
    }

    @Test
    void givesADemoCustomerNoMoreThanTheirOwnDatabase() {
        // Given
        String password = passwordIn(database.demoCustomer());

        // When
        String elsewhere = stateOfLogin(database.jdbcUrl(), "demo", password);

        // Then
        assertThat(elsewhere).isEqualTo("42501");
        assertThat(stateOfLogin(database.jdbcUrl("demo_customer"), "demo", password))
                .isEqualTo("connected");
    }

    @Test
    void keepsPasswordsFromOtherUsersOfTheMachine() throws Exception {
        // Given
        Path file = directory.resolve("home/passwords.properties");

        // When
        var permissions = Files.getPosixFilePermissions(file);

        // Then
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    private static String stateOfLogin(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return "connected";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static void owner(String... statements) throws SQLException {
        try (var connection = asOwner();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), "livegate_owner", database.environment().get("QUARKUS_FLYWAY_PASSWORD"));
    }

    private static String ownerReads(String query) throws SQLException {
        return read("livegate_owner", database.environment().get("QUARKUS_FLYWAY_PASSWORD"), query);
    }

    private static String read(String user, String password, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static String appPassword() {
        return database.environment().get("QUARKUS_DATASOURCE_PASSWORD");
    }

    private static String passwordIn(String url) {
        return url.replaceAll("postgresql://demo:(.*)@.*", "$1");
    }
}
