package dev.livegate.platform.outbound.database;

import dev.livegate.platform.outbound.NameFault;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What driver, network and server said, as one of our own words. */
final class DatabaseFaults {

    // The driver's state for everything that breaks a TLS handshake.
    private static final String DURING_TLS = "08006";

    private DatabaseFaults() {}

    static DatabaseFault of(NameFault fault) {
        return switch (fault) {
            case NOT_PUBLIC -> DatabaseFault.ADDRESS_NOT_PUBLIC;
            case TIMED_OUT -> DatabaseFault.TIMED_OUT;
            case NOT_FOUND, NO_ADDRESS, SERVER_FAILED, TOO_MANY -> DatabaseFault.NAME_NOT_FOUND;
        };
    }

    static DatabaseFault of(SQLException fault) {
        if (isCausedBy(InterruptedIOException.class, fault)) {
            return DatabaseFault.TIMED_OUT;
        }
        if (isCausedBy(ConnectException.class, fault) || isCausedBy(NoRouteToHostException.class, fault)) {
            return DatabaseFault.REFUSED;
        }
        return isCausedBy(SSLException.class, fault)
                ? DatabaseFault.TLS_MISMATCH
                : ofState(String.valueOf(fault.getSQLState()));
    }

    /** Where the visit stood that ended with this before it was logged in. */
    static DatabasePhase phase(SQLException fault) {
        boolean unconnected = isCausedBy(SocketTimeoutException.class, fault) || of(fault) == DatabaseFault.REFUSED;
        if (!unconnected && find(InterruptedIOException.class, fault) instanceof InterruptedIOException silence) {
            return silence.bytesTransferred > 0 && !DURING_TLS.equals(fault.getSQLState())
                    ? DatabasePhase.LOGIN
                    : DatabasePhase.TLS;
        }
        boolean tls = of(fault) == DatabaseFault.TLS_MISMATCH;
        return unconnected ? DatabasePhase.CONNECT : tls ? DatabasePhase.TLS : DatabasePhase.LOGIN;
    }

    private static DatabaseFault ofState(String state) {
        return switch (state) {
            case "28P01" -> DatabaseFault.WRONG_PASSWORD;
            case "28000", "42501" -> DatabaseFault.NOT_LET_IN;
            case "3D000" -> DatabaseFault.UNKNOWN_DATABASE;
            case "53300" -> DatabaseFault.TOO_MANY_CONNECTIONS;
            case "57P03", "57P01" -> DatabaseFault.STARTING;
            case "57014" -> DatabaseFault.TIMED_OUT;
            // The driver's word for a server that offers no TLS.
            case "08004" -> DatabaseFault.TLS_MISMATCH;
            default -> DatabaseFault.NOT_ANSWERING_AS_DATABASE;
        };
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable fault) {
        return find(type, fault) != null;
    }

    private static @Nullable Throwable find(Class<? extends Throwable> type, Throwable fault) {
        int depth = 0;
        for (Throwable at = fault; at != null && depth < 10; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return at;
            }
        }
        return null;
    }
}
