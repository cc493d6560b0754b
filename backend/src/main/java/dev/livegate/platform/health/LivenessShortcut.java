package dev.livegate.platform.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Machines ask all day whether we live, and the answer never changes: what the resource says, made once, said early. */
@Singleton
class LivenessShortcut {

    private static final int AFTER_THE_HEADERS = 450;
    private static final Set<String> PATHS = Set.of("/health", "/api/health");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final Buffer alive;

    LivenessShortcut(HealthConfig config, ObjectMapper json) throws JsonProcessingException {
        alive = Buffer.buffer(json.writeValueAsBytes(HealthView.alive(config)));
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, AFTER_THE_HEADERS);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.GET && PATHS.contains(request.path()) && takesJson(request)) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(alive);
        } else {
            context.next();
        }
    }

    private static boolean takesJson(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains("*/*") || accepted.contains("application/json");
    }
}
