package dev.livegate.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whoever holds the database: no policy, no grant and no trigger stops them. */
public final class Superuser {

    private Superuser() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                LocalDb.server().jdbcUrl(), "postgres", LocalDb.server().superuserPassword());
    }

    /** Does it behind the back of every trigger; answers how many rows it touched. */
    public static int tamper(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            try (var quiet = connection.createStatement()) {
                quiet.execute("set session_replication_role = replica");
            }
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The first column, as text. */
    public static List<String> read(String sql, Object... arguments) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
