package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Target;
import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.NetSocketInternal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Opens connections, each to an address that was checked before and is compared after. */
final class Line {

    private static final int MOST_ATTEMPTS = 3;

    private final NetClient client;
    private final Pins pins;
    private final Judge judge;

    Line(NetClient client, Pins pins, Judge judge) {
        this.client = client;
        this.pins = pins;
        this.judge = judge;
    }

    /** Tries the next address where one does not answer; the first fault is the one that is reported. */
    Future<NetSocket> connect(Target target, List<InetAddress> addresses, Consumer<NetSocket> opened) {
        Future<NetSocket> attempt = connect(target, addresses.get(0), opened);
        for (InetAddress next :
                addresses.stream().skip(1).limit(MOST_ATTEMPTS - 1L).toList()) {
            attempt = attempt.recover(
                    fault -> connect(target, next, opened).recover(other -> Future.failedFuture(fault)));
        }
        return attempt;
    }

    private Future<NetSocket> connect(Target target, InetAddress pinned, Consumer<NetSocket> opened) {
        return client.connect(place(target, pinned))
                .recover(fault -> Future.failedFuture(Faults.connecting(fault)))
                .onSuccess(opened::accept)
                .compose(socket -> isWhereItShouldBe(socket, target, pinned)
                        ? Future.succeededFuture(socket)
                        : Future.failedFuture(new Failed(Reason.ADDRESS_NOT_PUBLIC)));
    }

    /** The name goes along for SNI and the certificate; nobody resolves it again. */
    private static SocketAddress place(Target target, InetAddress pinned) {
        try {
            InetAddress named = InetAddress.getByAddress(target.host().name(), pinned.getAddress());
            return SocketAddress.inetSocketAddress(new InetSocketAddress(named, target.port()));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    private boolean isWhereItShouldBe(NetSocket socket, Target target, InetAddress pinned) {
        InetAddress peer = peer(socket);
        return pinned.equals(peer) && pins.mayTalkTo(peer, target.preview());
    }

    static InetAddress peer(NetSocket socket) {
        var channel = ((NetSocketInternal) socket).channelHandlerContext().channel();
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }

    Future<@Nullable TlsFacts> secure(NetSocket socket, Target target) {
        if (!target.isSecure()) {
            return Future.succeededFuture(null);
        }
        Future<Void> handshake = target.host().literal() == null
                ? socket.upgradeToSsl(target.host().name())
                : socket.upgradeToSsl();
        return handshake
                .recover(fault -> Future.failedFuture(Faults.securing(fault)))
                .compose(done -> Future.succeededFuture(facts(socket.sslSession())));
    }

    private TlsFacts facts(SSLSession session) {
        try {
            TlsFacts facts = judge.facts((X509Certificate[]) session.getPeerCertificates(), session, true);
            // A resumed session would not show its certificate the next time.
            session.invalidate();
            return facts;
        } catch (SSLPeerUnverifiedException anonymous) {
            throw new Failed(Reason.TLS_PROTOCOL);
        }
    }
}
