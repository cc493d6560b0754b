package dev.livegate.pack.bundle;

import dev.livegate.deployment.provider.Provider;
import dev.livegate.platform.outbound.Target;

/** All that a pack depends on. Every text in it is of few harmless characters, so that no file needs to quote it. */
public record Order(
        Provider provider, String app, Target address, Database database, String healthPath, String readyPath) {

    /** Without the slash that an address of nothing but a host ends in. */
    public String url() {
        String url = address.url();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    boolean isExternal() {
        return database == Database.external;
    }
}
