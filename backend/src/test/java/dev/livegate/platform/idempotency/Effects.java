package dev.livegate.platform.idempotency;

import dev.livegate.testing.LocalDb;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at the database from behind. */
final class Effects {

    private Effects() {}

    static void open() {
        run("create table if not exists effects (word text); grant all on effects to livegate_app;"
                + " comment on table effects is 'of a test'");
    }

    static int of(String word) {
        return count("select count(*) from effects where word = '" + word + "'");
    }

    static int count(String query) {
        try (var database = DriverManager.getConnection(
                        LocalDb.server().jdbcUrl(), "postgres", LocalDb.server().superuserPassword());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static void run(String statements) {
        try (var database = DriverManager.getConnection(
                        LocalDb.server().jdbcUrl(), "postgres", LocalDb.server().superuserPassword());
                Statement statement = database.createStatement()) {
            statement.execute(statements);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
