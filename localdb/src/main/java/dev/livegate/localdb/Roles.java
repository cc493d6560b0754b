package dev.livegate.localdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Who may log in: the superuser, the owner of the tables, the application that owns nothing, and the demo customer. */
final class Roles {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Server server;
    private final Passwords passwords;

    Roles(Server server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void bootstrap() {
        try (var connection = superuser()) {
            role(connection, "livegate_owner");
            role(connection, "livegate_app");
            database(connection, "livegate", "livegate_owner");
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    void demoCustomer() {
        try (var connection = superuser()) {
            role(connection, "demo");
            database(connection, "demo_customer", "demo");
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private void role(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            execute(
                    connection,
                    "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                            + passwords.of(name) + "'");
        }
    }

    private static void database(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name + " owner " + owner);
        }
        execute(connection, "revoke connect on database " + name + " from public");
        execute(
                connection,
                "grant connect on database " + name + " to "
                        + (name.equals("livegate") ? "livegate_owner, livegate_app" : owner));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** An adopted server may still be recovering from the crash that left it: SQL states of class 57 say "not yet". */
    private Connection superuser() throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", passwords.of("postgres"));
        login.setProperty("connectTimeout", "10");
        for (long end = System.currentTimeMillis() + PATIENCE_MILLIS; ; pause()) {
            try {
                return DriverManager.getConnection(server.jdbcUrl("postgres"), login);
            } catch (SQLException e) {
                boolean notYet = String.valueOf(e.getSQLState()).startsWith("57");
                if (!notYet || System.currentTimeMillis() > end) {
                    throw e;
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for PostgreSQL.", e);
        }
    }

    private static Unavailable unavailable(SQLException cause) {
        return new Unavailable("PostgreSQL refused to prepare its roles: " + cause.getMessage(), cause);
    }
}
