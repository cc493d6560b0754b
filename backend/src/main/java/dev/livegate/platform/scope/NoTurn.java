package dev.livegate.platform.scope;

import java.sql.SQLTransientConnectionException;

/** Too many ask the database at once, or it is away. */
final class NoTurn extends IllegalStateException {

    private static final String CANNOT_CONNECT = "08001";

    NoTurn(String why) {
        super("no turn at the database", new SQLTransientConnectionException(why, CANNOT_CONNECT));
    }
}
