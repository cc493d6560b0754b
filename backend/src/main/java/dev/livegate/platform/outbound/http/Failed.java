package dev.livegate.platform.outbound.http;

import org.jspecify.annotations.Nullable;

/** A reason on its way up through the futures of one call. */
final class Failed extends RuntimeException {

    private final Reason reason;
    private final transient @Nullable TlsFacts tls;

    Failed(Reason reason) {
        this(reason, null);
    }

    Failed(Reason reason, @Nullable TlsFacts tls) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.tls = tls;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    TlsFacts tls() {
        return tls;
    }
}
