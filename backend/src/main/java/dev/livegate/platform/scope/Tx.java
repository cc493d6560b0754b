package dev.livegate.platform.scope;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only way to open a transaction. Its first statement tells PostgreSQL whose it is; work that is called while one is
 * open joins it, if it is of the same tenant.
 */
@Singleton
public class Tx {

    private static final String PLATFORM = "platform";
    // The last of them: a replica that stands still in the middle must not keep its locks for ever.
    private static final String TELL = """
            select set_config('app.tenant_id', ?, true), set_config('app.platform', ?, true),
                set_config('transaction_read_only', ?, true),
                set_config('idle_in_transaction_session_timeout', '10s', true)""";

    private record Opening(String whose, boolean platform, boolean readOnly) {}

    private final AgroalDataSource database;
    private final Whose whose;
    private final List<CommitGuard> guards;
    private final Turns turns;
    private final Lastly lastly;

    Tx(AgroalDataSource database, Whose whose, @All List<CommitGuard> guards, Turns turns, Lastly lastly) {
        this.database = database;
        this.whose = whose;
        this.guards = guards;
        this.turns = turns;
        this.lastly = lastly;
    }

    public <T extends @Nullable Object> T in(Scope scope, Supplier<T> work) {
        return as(new Opening(whose(scope), false, false), work);
    }

    /**
     * For what is only read, which PostgreSQL makes sure of. No guard has anything to say to it, so the commit waits for
     * no disk.
     */
    public <T extends @Nullable Object> T reading(Scope scope, Supplier<T> work) {
        return as(new Opening(whose(scope), false, true), work);
    }

    public void run(Scope scope, Runnable work) {
        in(scope, () -> {
            work.run();
            return null;
        });
    }

    /** For what belongs to no single tenant: sign-up, sign-in, operator pages, sweeps. Sees only what policies name. */
    public <T extends @Nullable Object> T platform(Supplier<T> work) {
        return as(new Opening(PLATFORM, true, false), work);
    }

    /** For a tenant that is made and furnished at once: its own transaction, and the platform's. */
    public <T extends @Nullable Object> T founding(Scope scope, Supplier<T> work) {
        return as(new Opening(whose(scope), true, false), work);
    }

    private <T extends @Nullable Object> T as(Opening opening, Supplier<T> work) {
        if (QuarkusTransaction.isActive()) {
            whose.require(opening.whose());
            return work.get();
        }
        return turns.change(() ->
                Retry.onConflict(() -> QuarkusTransaction.requiringNew().call(() -> begin(opening, work))));
    }

    private <T extends @Nullable Object> T begin(Opening opening, Supplier<T> work) {
        whose.begin(opening.whose());
        tell(opening);
        lastly.begin();
        T result = work.get();
        if (!opening.readOnly()) {
            guards.forEach(guard -> guard.beforeCommit(result));
        }
        lastly.end();
        return result;
    }

    /** On the connection itself: a transaction that asks by Sql and Rows alone needs no session of entities. */
    private void tell(Opening opening) {
        try (Connection connection = database.getConnection();
                PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, opening.whose().equals(PLATFORM) ? "" : opening.whose());
            tell.setString(2, opening.platform() ? "on" : "");
            tell.setString(3, opening.readOnly() ? "on" : "off");
            tell.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException("a transaction could not begin", fault);
        }
    }

    /**
     * For an open transaction of mere notes: its commit does not wait for the disk, so the last of them may be lost when
     * PostgreSQL itself dies. Never for an effect, and never in a transaction that somebody else has opened.
     */
    public void lightly() {
        lastly.say("set local synchronous_commit = off");
    }

    private static String whose(Scope scope) {
        return scope.tenant().toString();
    }
}
