package dev.livegate.platform.outbound.database;

/** How sure the connection must be of the other side. Only an exception of the preview may go without TLS. */
enum SslMode {
    PREFER("prefer"),
    REQUIRE("require"),
    VERIFY_CA("verify-ca"),
    VERIFY_FULL("verify-full");

    private final String word;

    SslMode(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean verifies() {
        return this == VERIFY_CA || this == VERIFY_FULL;
    }
}
