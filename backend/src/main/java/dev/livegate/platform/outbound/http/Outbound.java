package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Bulkhead;
import dev.livegate.platform.outbound.OutboundConfig;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.scope.Scope;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.JdkSSLEngineOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.TrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The one way to call a web address that a customer gave. A call never throws and never outlasts its deadline; calls of
 * one tenant, and calls to one host, wait for each other and for nobody else.
 */
@Singleton
public class Outbound {

    private static final int CONNECT_MILLIS = 3000;
    private static final int TLS_SECONDS = 10;

    private final VertxInternal vertx;
    private final Targets targets;
    private final Pins pins;
    private final NetClient client;
    private final Line line;
    private final Bulkhead tenants;
    private final Bulkhead hosts;

    Outbound(Vertx vertx, Targets targets, Pins pins, Judge judge, OutboundConfig config) {
        this.vertx = (VertxInternal) vertx;
        this.targets = targets;
        this.pins = pins;
        this.client = vertx.createNetClient(options(judge));
        this.line = new Line(client, pins, judge);
        this.tenants = new Bulkhead(config.perTenant());
        this.hosts = new Bulkhead(config.perHost());
    }

    public CompletableFuture<Outcome> fetch(Scope scope, Request request) {
        var outcome = new CompletableFuture<Outcome>();
        Context context = vertx.createEventLoopContext();
        context.runOnContext(go -> begin(scope, request).thenAccept(outcome::complete));
        return outcome;
    }

    private CompletableFuture<Outcome> begin(Scope scope, Request request) {
        var outcome = new CompletableFuture<Outcome>();
        var fetch = new Fetch(targets, pins, line, request);
        long timer = vertx.setTimer(request.deadline().toMillis(), late -> fetch.giveUp());
        fetch.result().onComplete(done -> {
            vertx.cancelTimer(timer);
            OutboundMeters.ended(fetch.outcome());
            outcome.complete(fetch.outcome());
        });
        String host = request.target().origin();
        tenants.enter(scope.tenant(), fetch.result(), () -> hosts.enter(host, fetch.result(), fetch::run));
        return outcome;
    }

    private static NetClientOptions options(Judge judge) {
        return new NetClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                // Checking a chain takes milliseconds in which an event loop would serve nobody.
                .setSslEngineOptions(new JdkSSLEngineOptions().setUseWorkerThread(true))
                .setTrustOptions(TrustOptions.wrap(judge))
                .setHostnameVerificationAlgorithm("HTTPS")
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(TLS_SECONDS);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
