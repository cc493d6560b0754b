package dev.livegate.platform.outbound.talk;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Bulkhead;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.talk.TalkOutcome.Broken;
import dev.livegate.platform.outbound.talk.TalkOutcome.Held;
import dev.livegate.platform.scope.Scope;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** The one way to speak with such a server. Never throws, and never outlasts its deadline. */
@Singleton
public class Talks {

    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int PER_TENANT = 2;
    private static final int TOGETHER = 16;
    private static final int CONNECT_MILLIS = 3000;

    private final Allowances allowances;
    private final Pins pins;
    private final SSLContext trust;
    private final Bulkhead tenants = new Bulkhead(PER_TENANT);
    private final ExecutorService speakers = speakers();

    @Inject
    public Talks(Allowances allowances, Pins pins) {
        this(allowances, pins, ofJdk());
    }

    Talks(Allowances allowances, Pins pins, SSLContext trust) {
        this.allowances = allowances;
        this.pins = pins;
        this.trust = trust;
    }

    /** Refuses with 400 TARGET_NOT_ALLOWED; asks nobody. */
    public TalkTarget parse(String url) {
        return TalkTarget.parse(url, allowances);
    }

    public <T> CompletableFuture<TalkOutcome<T>> hold(Scope scope, TalkTarget target, Conversation<T> conversation) {
        long end = System.nanoTime() + LONGEST.toNanos();
        var outcome = new CompletableFuture<TalkOutcome<T>>();
        outcome.completeOnTimeout(new Broken<>(TalkFault.TIMED_OUT), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        tenants.enter(
                        scope.tenant(),
                        Future.fromCompletionStage(outcome),
                        () -> Future.fromCompletionStage(pins.of(target.host(), target.preview())
                                .thenApplyAsync(lookup -> speak(target, lookup, conversation, end), speakers)))
                .onSuccess(outcome::complete)
                .onFailure(full -> outcome.complete(new Broken<>(TalkFault.TIMED_OUT)));
        return outcome;
    }

    private <T> TalkOutcome<T> speak(TalkTarget target, Lookup lookup, Conversation<T> conversation, long end) {
        if (lookup instanceof Lost lost) {
            return new Broken<>(
                    lost.fault() == NameFault.NOT_PUBLIC ? TalkFault.ADDRESS_NOT_PUBLIC : TalkFault.NAME_NOT_FOUND);
        }
        try (Socket socket = connected(((Found) lookup), target)) {
            var wire = new Wire(target, trust, socket, end);
            if (target.isSecure()) {
                wire.secure();
            }
            return new Held<>(conversation.hold(wire));
        } catch (IOException fault) {
            return new Broken<>(faultOf(fault));
        }
    }

    private Socket connected(Found found, TalkTarget target) throws IOException {
        IOException first = new ConnectException("no address");
        for (InetAddress pinned : found.addresses()) {
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(pinned, target.port()), CONNECT_MILLIS);
                if (pins.mayTalkTo(socket.getInetAddress(), target.preview())) {
                    return socket;
                }
            } catch (IOException fault) {
                first = fault;
            }
            socket.close();
        }
        throw first;
    }

    private static TalkFault faultOf(IOException fault) {
        if (fault instanceof SocketTimeoutException) {
            return TalkFault.TIMED_OUT;
        }
        if (fault instanceof ConnectException || fault instanceof NoRouteToHostException) {
            return TalkFault.REFUSED;
        }
        return fault instanceof SSLException ? TalkFault.TLS : TalkFault.BROKEN_OFF;
    }

    private static SSLContext ofJdk() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ExecutorService speakers() {
        var pool = new ThreadPoolExecutor(
                TOGETHER, TOGETHER, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1000), work -> {
                    var thread = new Thread(work, "livegate-talk");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @PreDestroy
    void close() {
        speakers.shutdownNow();
    }
}
