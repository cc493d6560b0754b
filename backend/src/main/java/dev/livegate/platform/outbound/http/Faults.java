package dev.livegate.platform.outbound.http;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.TooLongFrameException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the network threw, in our words. */
final class Faults {

    private Faults() {}

    static Failed connecting(Throwable fault) {
        if (fault instanceof ConnectTimeoutException) {
            return new Failed(Reason.CONNECT_TIMED_OUT);
        }
        boolean refused = fault instanceof ConnectException && !(fault instanceof NoRouteToHostException);
        return new Failed(refused ? Reason.CONNECTION_REFUSED : Reason.UNREACHABLE);
    }

    static Failed securing(Throwable fault) {
        Distrust distrust = find(Distrust.class, fault);
        if (distrust != null && distrust.facts().reason() != null) {
            return new Failed(distrust.facts().reason(), distrust.facts());
        }
        boolean spokeWrongly =
                find(SSLException.class, fault) != null && find(ClosedChannelException.class, fault) == null;
        return new Failed(spokeWrongly ? Reason.TLS_PROTOCOL : Reason.CONNECTION_RESET);
    }

    static Failed speaking(Throwable fault) {
        return new Failed(fault instanceof IOException ? Reason.CONNECTION_RESET : Reason.NOT_HTTP);
    }

    static Failed reading(Throwable fault) {
        return new Failed(fault instanceof TooLongFrameException ? Reason.HEADERS_TOO_LARGE : Reason.NOT_HTTP);
    }

    private static <T> @Nullable T find(Class<T> type, Throwable fault) {
        int depth = 0;
        for (Throwable at = fault; at != null && depth < 10; at = at.getCause(), depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
