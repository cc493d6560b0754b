package dev.livegate.platform.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Follows something that changes: its state first, then each newer state, until one is final. Topics belong to a
 * tenant; who may read the state may follow it, since the supplier is what reads it.
 */
@Singleton
public class Live {

    static final String CHANNEL = "livegate_live";
    static final String LAST = "!";

    private final Audience audience;
    private final Lastly lastly;
    private final ObjectMapper json;
    private final CurrentVertxRequest request;

    Live(Audience audience, Lastly lastly, ObjectMapper json, CurrentVertxRequest request) {
        this.audience = audience;
        this.lastly = lastly;
        this.json = json;
        this.request = request;
    }

    /** Inside the transaction that changes it: whoever follows, on any replica, hears of it after the commit. */
    public void changed(Scope scope, String topic) {
        lastly.say("select pg_notify(?, ?)", CHANNEL, key(scope, topic));
    }

    /** The same for the last of its changes: nobody waits for it as they do for those on the way. */
    public void ended(Scope scope, String topic) {
        lastly.say("select pg_notify(?, ?)", CHANNEL, key(scope, topic) + LAST);
    }

    public <T> Multi<OutboundSseEvent> stream(Scope scope, String topic, Supplier<T> state, Predicate<T> isFinal) {
        long before = audience.newsHeard();
        T now = state.get();
        String tenant = scope.tenant().toString();
        audience.requireRoom(tenant);
        // Proxies must pass events on at once.
        request.getCurrent().response().putHeader("X-Accel-Buffering", "no");
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            var viewer = new Viewer<>(emitter, state, isFinal, json);
                            if (!viewer.show(now)) {
                                audience.admit(tenant, key(scope, topic), viewer, before);
                            }
                        },
                        Viewer.MOST_UNREAD);
    }

    /** What goes on until the client leaves. */
    public <T> Multi<OutboundSseEvent> stream(Scope scope, String topic, Supplier<T> state) {
        return stream(scope, topic, state, anything -> false);
    }

    private static String key(Scope scope, String topic) {
        return scope.tenant() + "/" + topic;
    }
}
