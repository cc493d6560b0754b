package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Request.Method;
import dev.livegate.platform.outbound.http.Request.Redirects;
import dev.livegate.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call from the first lookup to the last byte, over at most five redirects, ended by one deadline. */
final class Fetch {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration LEAST_TIME = Duration.ofMillis(100);
    private static final Set<Method> REPEATABLE = Set.of(Method.GET, Method.HEAD);

    private final Targets targets;
    private final Pins pins;
    private final Line line;
    private final Stopwatch watch = new Stopwatch();
    private final Promise<Exchange> result = Promise.promise();
    private Request request;
    private @Nullable NetSocket open;

    Fetch(Targets targets, Pins pins, Line line, Request request) {
        this.targets = targets;
        this.pins = pins;
        this.line = line;
        this.request = request;
    }

    Future<Exchange> result() {
        return result.future();
    }

    Future<Exchange> run() {
        if (watch.elapsed().plus(LEAST_TIME).compareTo(request.deadline()) > 0) {
            // Whoever waited this long would connect only to be cut off.
            result.tryFail(new Failed(Reason.WAITED_TOO_LONG));
            return result.future();
        }
        hop(0).onComplete(done -> {
            hangUp();
            if (done.succeeded()) {
                result.tryComplete(done.result());
            } else {
                result.tryFail(done.cause());
            }
        });
        return result.future();
    }

    void giveUp() {
        result.tryFail(new Failed(watch.phase().late()));
        hangUp();
    }

    Outcome outcome() {
        if (result.future().succeeded()) {
            return result.future().result();
        }
        Failed failed = result.future().cause() instanceof Failed known ? known : new Failed(Reason.NOT_HTTP);
        Target target = request.target();
        String sentence = failed.reason().sentence(target.host().name());
        return new Failure(failed.reason(), sentence, target, failed.tls(), watch.timings());
    }

    private Future<Exchange> hop(int redirects) {
        return once().compose(exchange -> {
            hangUp();
            boolean follow = exchange.isRedirect()
                    && request.redirects() == Redirects.FOLLOW
                    && REPEATABLE.contains(request.method());
            return follow ? next(exchange, redirects) : Future.succeededFuture(exchange);
        });
    }

    private Future<Exchange> next(Exchange exchange, int redirects) {
        if (redirects == MOST_REDIRECTS) {
            return Future.failedFuture(new Failed(Reason.TOO_MANY_REDIRECTS));
        }
        try {
            String location = exchange.header("location").orElseThrow();
            request = request.redirected(targets.redirect(request.target(), location));
        } catch (Problem refused) {
            return Future.failedFuture(new Failed(Reason.REDIRECT_NOT_ALLOWED));
        }
        return hop(redirects + 1);
    }

    private Future<Exchange> once() {
        watch.enter(Phase.DNS);
        Target target = request.target();
        return Future.fromCompletionStage(pins.of(target.host(), target.preview()), Vertx.currentContext())
                .compose(this::connect)
                .compose(this::secureAndSpeak);
    }

    private Future<NetSocket> connect(Lookup lookup) {
        if (lookup instanceof Lost lost) {
            return Future.failedFuture(new Failed(Reason.of(lost.fault())));
        }
        if (result.future().isComplete()) {
            return Future.failedFuture(new Failed(Reason.NAME_SERVER_SILENT));
        }
        List<InetAddress> addresses = ((Found) lookup).addresses();
        watch.enter(Phase.CONNECT);
        return line.connect(request.target(), addresses, this::opened);
    }

    private Future<Exchange> secureAndSpeak(NetSocket socket) {
        if (request.target().isSecure()) {
            watch.enter(Phase.TLS);
        }
        return line.secure(socket, request.target()).compose(facts -> {
            watch.enter(Phase.HEADERS);
            return new Dialogue(socket, request, watch).hold().map(said -> exchange(said, socket, facts));
        });
    }

    private Exchange exchange(Dialogue.Said said, NetSocket socket, @Nullable TlsFacts facts) {
        var clean = Redaction.without(request.bearer(), said);
        return new Exchange(
                clean.status(),
                clean.headers(),
                clean.body(),
                clean.truncated(),
                request.target(),
                Line.peer(socket).getHostAddress(),
                facts,
                watch.timings());
    }

    private void opened(NetSocket socket) {
        open = socket;
        if (result.future().isComplete()) {
            hangUp();
        }
    }

    private void hangUp() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
