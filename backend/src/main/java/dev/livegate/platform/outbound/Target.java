package dev.livegate.platform.outbound;

import dev.livegate.platform.outbound.address.Host;

/**
 * A web address that a customer gave and that passed the gate: https on 443 or 8443, or an exception of the preview.
 * {@code path} is never empty and holds the query.
 */
public record Target(String scheme, Host host, int port, String path, boolean preview) {

    /** By the rules of production, without any exception. Refuses with 400 TARGET_NOT_ALLOWED. */
    public static Target parse(String url) {
        return TargetRules.apply(WebUrl.read(url), Allowances.of());
    }

    public boolean isSecure() {
        return scheme.equals("https");
    }

    public String origin() {
        return scheme + "://" + authority();
    }

    public String url() {
        return origin() + path;
    }

    /** The same app at another path, which must be ours and begin with a slash. */
    public Target at(String otherPath) {
        return new Target(scheme, host, port, WebUrl.read(origin() + otherPath).path(), preview);
    }

    /**
     * What stands on port 80 beside this app, only to see whether it leads to https: nothing secret is sent there, and the
     * address is checked as for any call.
     */
    public Target overHttp() {
        return new Target("http", host, 80, path, preview);
    }

    /** What the Host header says. */
    public String authority() {
        int usual = isSecure() ? 443 : 80;
        return port == usual ? host.inUrl() : host.inUrl() + ":" + port;
    }

    @Override
    public String toString() {
        return url();
    }
}
