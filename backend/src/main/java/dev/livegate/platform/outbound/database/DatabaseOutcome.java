package dev.livegate.platform.outbound.database;

/** What looking at a database led to. */
public sealed interface DatabaseOutcome {

    record Connected(DatabaseFacts facts) implements DatabaseOutcome {}

    /** The database is private by construction, so nobody connected. */
    record Deferred(String sentence) implements DatabaseOutcome {}

    record Failed(DatabaseFault fault, DatabasePhase phase, String sentence) implements DatabaseOutcome {}
}
