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
        return any(fault, t -> t instanceof SQLException sql && noConnection(sql));
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
                || (fault instanceof SQLException sql
                        && (noConnection(sql) || AWAY.contains(state(sql).substring(0, 2))));
    }

    private static boolean noConnection(SQLException fault) {
        return CANNOT_CONNECT.equals(fault.getSQLState())
                || String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static String state(SQLException fault) {
        return fault.getSQLState() == null || fault.getSQLState().length() != 5 ? "00000" : fault.getSQLState();
    }
}
