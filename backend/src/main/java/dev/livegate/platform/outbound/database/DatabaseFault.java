package dev.livegate.platform.outbound.database;

/** These answers, and no other word from the other side: a longer one would read out whatever listens there. */
public enum DatabaseFault {
    NAME_NOT_FOUND("DNS gives no address for \"%s\". Check the host of the database URL."),
    ADDRESS_NOT_PUBLIC(
            "\"%s\" leads to an address that is not public. Use the database's public address for this check."),
    REFUSED("\"%s\" refuses the connection. Check the port, and that the database allows access from outside."),
    TIMED_OUT("\"%s\" does not answer in time. Check the firewall and the list of allowed addresses of the database."),
    TLS_MISMATCH("TLS with \"%s\" fails. Check that the database offers TLS and that its certificate fits sslmode."),
    NOT_LET_IN("\"%s\" lets this user in neither from here nor without TLS. Check the list of allowed addresses."),
    WRONG_PASSWORD("\"%s\" does not accept the user or the password. Copy the database URL from your provider again."),
    UNKNOWN_DATABASE("\"%s\" has no database of this name. Check what follows the last / of the database URL."),
    TOO_MANY_CONNECTIONS("\"%s\" has no connection left. Close some, or connect through a pooler."),
    STARTING("\"%s\" is starting or stopping. Try again in a minute."),
    NOT_ANSWERING_AS_DATABASE(
            "\"%s\" answers, but not as a PostgreSQL that is ready. Check host and port, then try again.");

    private final String sentence;

    DatabaseFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence(String host) {
        return sentence.formatted(host);
    }
}
