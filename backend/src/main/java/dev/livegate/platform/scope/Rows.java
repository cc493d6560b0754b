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
import java.util.Date;
import java.util.List;
import org.postgresql.PGStatement;

/**
 * Hot reads in one round trip: the tenant and the query travel in one message and run as one implicit transaction, so
 * row-level security holds and nothing is left on the connection. Where a transaction of the tenant is open, they join it.
 */
@Singleton
public class Rows {

    private static final String TELL = "select set_config('app.tenant_id', ?, true); ";
    private static final String TELL_PLATFORM = "select set_config('app.platform', ?, true); ";

    private final AgroalDataSource database;
    private final Turns turns;
    private final Lastly lastly;
    private final Sql sql;
    private final Whose whose;

    Rows(AgroalDataSource database, Turns turns, Lastly lastly, Sql sql, Whose whose) {
        this.database = database;
        this.turns = turns;
        this.lastly = lastly;
        this.sql = sql;
        this.whose = whose;
    }

    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(Scope scope, String query, Mapper<T> mapper, Object... arguments) {
        return whose.isOpen(scope)
                ? sql.list(query, mapper, arguments)
                : turns.read(() -> ask(TELL + query, scope.tenant().toString(), mapper, arguments));
    }

    /** For what belongs to no single tenant, such as the question whose a credential is. */
    public <T> List<T> platform(String query, Mapper<T> mapper, Object... arguments) {
        return turns.read(() -> ask(TELL_PLATFORM + query, "on", mapper, arguments));
    }

    private <T> List<T> ask(String query, String whose, Mapper<T> mapper, Object... arguments) {
        lastly.send();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            // Once it has prepared a query on the server, the driver may part it from the setting before it, for fear
            // of a long answer: a transaction of its own, in which nobody asks and nobody sees anything.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setString(1, whose);
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 2, storable(arguments[i]));
            }
            statement.execute();
            statement.getMoreResults();
            return read(statement, mapper);
        } catch (SQLException fault) {
            throw new IllegalStateException("a read failed", fault);
        }
    }

    /** What has no type for the driver makes it, once it prepares, send the two statements apart. */
    private static Object storable(Object argument) {
        if (argument == null || argument instanceof Date) {
            throw new IllegalArgumentException("pass neither null nor a Date: an Instant, or another query");
        }
        return argument instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : argument;
    }

    private static <T> List<T> read(PreparedStatement statement, Mapper<T> mapper) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }
}
