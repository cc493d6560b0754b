package dev.livegate.platform.web;

import dev.livegate.platform.mode.ModeConfig;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The header set of C34, on every answer there is, errors and files included. */
@Singleton
class SecurityHeaders {

    private static final String API_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String PAGE_CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";
    // Swagger UI brings its own styles and an inline start script.
    private static final String DOCS_CSP =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(self),"
                    + " display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(),"
                    + " idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(),"
                    + " publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), serial=(),"
                    + " usb=(), web-share=(self), xr-spatial-tracking=(), browsing-topics=()";

    private static final CharSequence CSP = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    // Every answer carries them, so their names are hashed and their bytes made once.
    private final Map<CharSequence, CharSequence> always = new LinkedHashMap<>();
    private final boolean behindTls;

    SecurityHeaders(ModeConfig mode) {
        behindTls = !mode.mode().isPreview();
        always("X-Content-Type-Options", "nosniff");
        always("X-Frame-Options", "DENY");
        always("Referrer-Policy", "strict-origin-when-cross-origin");
        always("Permissions-Policy", PERMISSIONS);
        always("Cross-Origin-Opener-Policy", "same-origin");
        always("Cross-Origin-Embedder-Policy", "require-corp");
        always("Cross-Origin-Resource-Policy", "same-origin");
        always("Origin-Agent-Cluster", "?1");
        always("X-Permitted-Cross-Domain-Policies", "none");
        if (behindTls) {
            always("Strict-Transport-Security", "max-age=31536000; includeSubDomains; preload");
        }
    }

    private void always(String name, String value) {
        always.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, Order.HEADERS);
    }

    void registerForMachines(@Observes ManagementInterface machines) {
        machines.router().route().order(Integer.MIN_VALUE).handler(this::add);
    }

    private void add(RoutingContext context) {
        // The path as sent: one that cannot be normalized is refused later, and with these headers.
        String path = Objects.requireNonNullElse(context.request().path(), "/");
        MultiMap headers = context.response().headers();
        always.forEach(headers::set);
        headers.set(CSP, csp(path));
        if (Paths.isApi(path)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        context.next();
    }

    private String csp(String path) {
        if (Paths.isDocs(path)) {
            return DOCS_CSP;
        }
        if (Paths.isApi(path)) {
            return API_CSP;
        }
        return behindTls ? PAGE_CSP + "; upgrade-insecure-requests" : PAGE_CSP;
    }
}
