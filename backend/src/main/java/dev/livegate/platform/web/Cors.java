package dev.livegate.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Other origins may call the API only when a setting names them; nobody ever gets a wildcard. */
@Singleton
class Cors {

    private final Set<String> allowed;

    Cors(WebConfig config) {
        this.allowed = config.allowedOrigins().orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::decide, Order.CORS);
    }

    private void decide(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        HttpServerResponse response = context.response().putHeader("Vary", "Origin");
        if (origin != null && allowed.contains(origin)) {
            response.putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader(
                            "Access-Control-Expose-Headers",
                            "Idempotent-Replayed, RateLimit, Retry-After, X-Request-Id");
        }
        if (isPreflight(request, origin)) {
            answerPreflight(response, origin);
        } else {
            context.next();
        }
    }

    private void answerPreflight(HttpServerResponse response, String origin) {
        if (allowed.contains(origin)) {
            response.putHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .putHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, Prefer")
                    .putHeader("Access-Control-Max-Age", "600");
        }
        response.setStatusCode(204).end();
    }

    private static boolean isPreflight(HttpServerRequest request, String origin) {
        return request.method() == HttpMethod.OPTIONS
                && origin != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
