package dev.livegate.platform.outbound.database;

/** How far looking at a database came. */
public enum DatabasePhase {
    QUEUE,
    NAME,
    CONNECT,
    TLS,
    LOGIN,
    QUESTION
}
