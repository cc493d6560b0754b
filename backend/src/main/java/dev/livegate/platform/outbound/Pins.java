package dev.livegate.platform.outbound;

import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.address.Addresses;
import dev.livegate.platform.outbound.address.Host;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Turns a host into the addresses to which a connection may go: all its addresses are public, or none is given. */
@Singleton
public class Pins {

    private static final long GLANCE_MILLIS = 800;

    private final Resolver resolver;
    private final Predicate<InetAddress> guard;

    @Inject
    public Pins(Resolver resolver) {
        this(resolver, Addresses::isGlobal);
    }

    /** For the negative control of a test, which must see the harm that the guard prevents. */
    Pins(Resolver resolver, Predicate<InetAddress> guard) {
        this.resolver = resolver;
        this.guard = guard;
    }

    public CompletableFuture<Lookup> of(Host host, boolean preview) {
        if (preview && host.name().equals("localhost")) {
            return CompletableFuture.completedFuture(new Found(Loopback.both()));
        }
        return addresses(host).thenApply(lookup -> preview ? lookup : guarded(lookup));
    }

    /** For an early look: a slow name server is not waited for, since every call looks again. */
    public Lookup glance(Host host, boolean preview) {
        return of(host, preview)
                .copy()
                .completeOnTimeout(new Lost(NameFault.TIMED_OUT), GLANCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    /** For an open socket: did it really go where it was sent? */
    public boolean mayTalkTo(InetAddress peer, boolean preview) {
        return preview || guard.test(peer);
    }

    private CompletableFuture<Lookup> addresses(Host host) {
        InetAddress literal = host.literal();
        return literal == null
                ? resolver.lookUp(host.name())
                : CompletableFuture.completedFuture(new Found(List.of(literal)));
    }

    private Lookup guarded(Lookup lookup) {
        boolean leadsInside =
                lookup instanceof Found found && !found.addresses().stream().allMatch(guard);
        return leadsInside ? new Lost(NameFault.NOT_PUBLIC) : lookup;
    }
}
