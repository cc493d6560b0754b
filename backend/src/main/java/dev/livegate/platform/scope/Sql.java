package dev.livegate.platform.scope;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single statements on tables without a tenant: in the open transaction if there is one, else each on its own. */
@Singleton
public class Sql {

    private final AgroalDataSource database;
    private final Turns turns;
    private final Lastly lastly;

    Sql(AgroalDataSource database, Turns turns, Lastly lastly) {
        this.database = database;
        this.turns = turns;
        this.lastly = lastly;
    }

    public int update(String statement, @Nullable Object... arguments) {
        return turns.read(() -> with(statement, arguments, PreparedStatement::executeUpdate));
    }

    public <T> List<T> list(String query, Rows.Mapper<T> mapper, @Nullable Object... arguments) {
        return turns.read(() -> with(query, arguments, prepared -> read(prepared, mapper)));
    }

    public <T> Optional<T> first(String query, Rows.Mapper<T> mapper, @Nullable Object... arguments) {
        return list(query, mapper, arguments).stream().findFirst();
    }

    private interface Use<T> {
        T with(PreparedStatement prepared) throws SQLException;
    }

    private <T> T with(String statement, @Nullable Object[] arguments, Use<T> use) {
        lastly.send();
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, storable(arguments[i]));
            }
            return use.with(prepared);
        } catch (SQLException fault) {
            throw new IllegalStateException("a statement failed", fault);
        }
    }

    static @Nullable Object storable(@Nullable Object argument) {
        return argument instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : argument;
    }

    private static <T> List<T> read(PreparedStatement prepared, Rows.Mapper<T> mapper) throws SQLException {
        try (ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }
}
