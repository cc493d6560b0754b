package dev.livegate.platform.outbound;

import java.util.concurrent.CompletableFuture;

/** Asks DNS for all IPv4 and IPv6 addresses of a name, once. It judges none of them. */
public interface Resolver {

    CompletableFuture<Lookup> lookUp(String name);
}
