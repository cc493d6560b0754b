package dev.livegate.platform.problem;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a database that is away from a statement that is wrong. */
public final class DatabaseFaults {

    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");
    private static final String CANNOT_CONNECT = "08001";

    private DatabaseFaults() {}

    static boolean causedBy(Throwable fault) {
        return any(fault, DatabaseFaults::away);
    }

    /** There is no connection to be had at all, while {@link #causedBy} knows of broken ones too. */
    public static boolean unreachable(Throwable fault) {
        return any(fault, DatabaseFaults::noConnection);
    }

    private static boolean any(Throwable fault, Predicate<Throwable> wanted) {
        int depth = 0;
        for (Throwable t = fault; t != null && depth++ < 16; t = t.getCause()) {
            if (wanted.test(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean away(Throwable fault) {
        return fault instanceof JDBCConnectionException
                || fault instanceof SocketTimeoutException
                || noConnection(fault)
                || (fault instanceof SQLException sql
                        && AWAY.contains(state(sql).substring(0, 2)));
    }

    /** Also where the pool's patience ends while the driver still waits for the server's first word, which has no state. */
    private static boolean noConnection(Throwable fault) {
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return (fault instanceof SQLException sql && CANNOT_CONNECT.equals(sql.getSQLState()))
                || said.contains("acquisition timeout")
                || said.contains("while attempting to connect");
    }

    private static String state(SQLException fault) {
        return fault.getSQLState() == null || fault.getSQLState().length() != 5 ? "00000" : fault.getSQLState();
    }
}
