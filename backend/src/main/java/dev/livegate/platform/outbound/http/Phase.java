package dev.livegate.platform.outbound.http;

/** Where a call is, and what to say when it stays there too long. */
enum Phase {
    WAITING(Reason.WAITED_TOO_LONG),
    DNS(Reason.NAME_SERVER_SILENT),
    CONNECT(Reason.CONNECT_TIMED_OUT),
    TLS(Reason.TLS_TIMED_OUT),
    HEADERS(Reason.HEADERS_TIMED_OUT),
    BODY(Reason.BODY_TIMED_OUT);

    private final Reason late;

    Phase(Reason late) {
        this.late = late;
    }

    Reason late() {
        return late;
    }
}
