package dev.livegate.platform.scope;

import dev.livegate.localdb.LocalDatabase;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** What telling PostgreSQL the tenant costs a one-row read, by three ways; a program to run, not a test. */
final class ScopeCost {

    private static final int ROUNDS = 20_000;
    private static final String READ = "select name from t where id = ?";
    private static final String TELL = "select set_config('app.tenant_id', ?, true)";

    private ScopeCost() {}

    interface Way {
        void read(Connection connection) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        try (LocalDatabase server = LocalDatabase.start(Files.createTempDirectory("cost"), 0, false);
                Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), "postgres", server.superuserPassword())) {
            connection
                    .createStatement()
                    .execute(
                            "create table t (id int primary key, name text); insert into t select g, 'n' from generate_series(1, 1000) g");
            for (int pass = 0; pass < 3; pass++) {
                print("no tenant told          ", connection, ScopeCost::plain);
                print("told in the same message", connection, ScopeCost::oneMessage);
                print("told before, one more   ", connection, ScopeCost::twoMessages);
                print("begin, tell, read, commit", connection, ScopeCost::transaction);
            }
        }
    }

    private static void print(String name, Connection connection, Way way) throws SQLException {
        for (int i = 0; i < ROUNDS / 4; i++) {
            way.read(connection);
        }
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            way.read(connection);
        }
        System.out.printf("%s %6.1f us%n", name, (System.nanoTime() - start) / 1000.0 / ROUNDS);
    }

    private static void plain(Connection connection) throws SQLException {
        run(connection, READ, 1);
    }

    private static void oneMessage(Connection connection) throws SQLException {
        run(connection, TELL + "; " + READ, UUID.randomUUID().toString(), 1);
    }

    private static void twoMessages(Connection connection) throws SQLException {
        run(connection, TELL.replace("true", "false"), UUID.randomUUID().toString());
        run(connection, READ, 1);
    }

    private static void transaction(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, TELL, UUID.randomUUID().toString());
        run(connection, READ, 1);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void run(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
