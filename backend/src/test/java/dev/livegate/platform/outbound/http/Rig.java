package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Allowances;
import dev.livegate.platform.outbound.Cases;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Settings;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.Unguarded;
import dev.livegate.platform.outbound.dns.DnsResolver;
import dev.livegate.platform.outbound.talk.Talks;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.sandbox.dns.Dns;
import dev.livegate.sandbox.tls.TlsApp;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.UUID;
import java.util.stream.Stream;

/** The outbound client with names, authorities and exceptions of a test's own. */
public final class Rig implements AutoCloseable {

    final Vertx vertx = Vertx.vertx();
    final Dns names = Cases.names();
    public final Targets targets;
    public final Outbound outbound;
    public final Talks talks;
    private final Scope tenant = tenant();

    private Rig(String[] allowed, boolean guarded) {
        var resolver = DnsResolver.at(vertx, "127.0.0.1", names.port());
        Pins pins = guarded ? new Pins(resolver) : Unguarded.pins(resolver);
        targets = new Targets(Allowances.of(allowed), pins);
        talks = new Talks(Allowances.of(allowed), pins);
        outbound = new Outbound(vertx, targets, pins, new Judge(new Time(), authorities()), Settings.usual());
    }

    static Rig strict() {
        return new Rig(new String[0], true);
    }

    static Rig withoutGuard() {
        return new Rig(new String[0], false);
    }

    /** May call every port of this machine by its name localhost. */
    public static Rig preview() {
        return new Rig(
                Stream.of("http", "https", "redis", "rediss", "smtp", "smtps")
                        .map(scheme -> scheme + "://localhost:1024-65535")
                        .toArray(String[]::new),
                true);
    }

    public static Scope tenant() {
        return new Scope(UUID.randomUUID(), Actor.livegate("test"));
    }

    Request get(String url) {
        return Request.get(targets.parse(url));
    }

    Outcome call(Request request) {
        return call(tenant, request).join();
    }

    java.util.concurrent.CompletableFuture<Outcome> call(Scope scope, Request request) {
        return outbound.fetch(scope, request);
    }

    @Override
    public void close() {
        outbound.close();
        names.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static KeyStore authorities() {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("sandbox", TlsApp.authority());
            return store;
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
