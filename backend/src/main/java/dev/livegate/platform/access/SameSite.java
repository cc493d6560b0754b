package dev.livegate.platform.access;

import static dev.livegate.platform.access.AccessProblem.CROSS_SITE;

import dev.livegate.platform.mode.ModeConfig;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** A browser sends our cookie along whoever asks it to; changes must come from our own pages (C34). */
class SameSite {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final SessionCookies cookies;
    private final String publicOrigin;

    SameSite(SessionCookies cookies, ModeConfig mode) {
        this.cookies = cookies;
        this.publicOrigin = origin(URI.create(mode.publicUrl()));
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void check(ContainerRequestContext request) {
        if (!READS.contains(request.getMethod()) && carriesSession(request.getCookies()) && isForeign(request)) {
            throw CROSS_SITE.because("A change with a session must be sent by a page of Livegate itself.");
        }
    }

    private boolean carriesSession(Map<String, Cookie> sent) {
        return sent.containsKey(cookies.accessName()) || sent.containsKey(cookies.refreshName());
    }

    private boolean isForeign(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return (site != null && FOREIGN.contains(site))
                || !isOurs(request.getHeaderString("Origin"), request.getHeaderString("Host"));
    }

    /** No Origin means no browser page: browsers send it with every change. */
    private boolean isOurs(@Nullable String origin, @Nullable String host) {
        return origin == null
                || origin.equalsIgnoreCase(publicOrigin)
                || origin.equalsIgnoreCase("https://" + host)
                || origin.equalsIgnoreCase("http://" + host);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
