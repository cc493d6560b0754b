package dev.livegate.platform.scope;

import static jakarta.transaction.Status.STATUS_ACTIVE;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has to say without waiting for an answer: records, news, jobs, and what must still hold. All of it
 * goes in one message before the commit, or before somebody asks by Sql or Rows in the same transaction. No entity may
 * stand for what is said here, since entities ask without us.
 */
@Singleton
public class Lastly {

    private static final String UNSAID = "livegate.tx.unsaid";

    private record Said(
            String statement,
            @Nullable Object[] arguments,
            @Nullable Supplier<RuntimeException> otherwise) {}

    private final AgroalDataSource database;
    private final Turns turns;
    private final TransactionSynchronizationRegistry transaction;

    Lastly(AgroalDataSource database, Turns turns, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.turns = turns;
        this.transaction = transaction;
    }

    /** Outside of a transaction, at once. */
    public void say(String statement, @Nullable Object... arguments) {
        add(new Said(statement, arguments, null));
    }

    /** The same for a statement that must find or change a row, or else nothing of the transaction may be. */
    public void insist(Supplier<RuntimeException> otherwise, String statement, @Nullable Object... arguments) {
        add(new Said(statement, arguments, otherwise));
    }

    void begin() {
        transaction.putResource(UNSAID, new ArrayList<Said>());
    }

    /** From here on there is no message that others could go with. */
    void end() {
        send();
        transaction.putResource(UNSAID, "all is said");
    }

    /** Now, for whoever goes on with entities or needs to know what was insisted on. */
    public void send() {
        List<Said> unsaid = unsaid();
        if (unsaid != null && !unsaid.isEmpty()) {
            List<Said> all = List.copyOf(unsaid);
            unsaid.clear();
            speakOrUndo(all);
        }
    }

    /** Whoever catches the fault in between must not commit the rest: what was not said is missing in it. */
    private void speakOrUndo(List<Said> all) {
        try {
            speak(all);
        } catch (RuntimeException fault) {
            transaction.setRollbackOnly();
            throw fault;
        }
    }

    private void add(Said one) {
        List<Said> unsaid = unsaid();
        if (unsaid == null) {
            turns.read(() -> {
                speak(List.of(one));
                return null;
            });
        } else {
            unsaid.add(one);
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<Said> unsaid() {
        return transaction.getTransactionStatus() == STATUS_ACTIVE
                        && transaction.getResource(UNSAID) instanceof List<?> unsaid
                ? (List<Said>) unsaid
                : null;
    }

    private void speak(List<Said> all) {
        String message = all.stream().map(Said::statement).collect(Collectors.joining(";\n"));
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(message)) {
            bind(prepared, all);
            boolean rows = prepared.execute();
            for (Said one : all) {
                boolean any = rows ? prepared.getResultSet().next() : prepared.getUpdateCount() > 0;
                if (!any && one.otherwise() != null) {
                    throw one.otherwise().get();
                }
                rows = prepared.getMoreResults();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("a statement failed", fault);
        }
    }

    private static void bind(PreparedStatement prepared, List<Said> all) throws SQLException {
        int place = 1;
        for (Said one : all) {
            for (Object argument : one.arguments()) {
                prepared.setObject(place++, Sql.storable(argument));
            }
        }
    }
}
