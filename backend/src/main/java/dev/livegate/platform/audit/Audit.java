package dev.livegate.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * Remembers what happened, in the very transaction in which it happens. Members of the tenant read the summary; hosts,
 * key names and fingerprints belong into the facts, which only owners and admins see.
 */
@Singleton
public class Audit {

    /** The chain of what belongs to no tenant, such as the rotation of the platform's keys. */
    public static final UUID PLATFORM = new UUID(0, 0);

    private static final String APPEND = "select audit_append(?, ?, ?, ?, ?, ?, ?::jsonb, ?)";

    private final Lastly lastly;
    private final ObjectMapper json;

    Audit(Lastly lastly, ObjectMapper json) {
        this.lastly = lastly;
        this.json = json;
    }

    public void record(Scope scope, AuditEvent event, String summary) {
        record(scope, event, summary, Map.of());
    }

    public void record(Scope scope, AuditEvent event, String summary, Map<String, ?> facts) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an audit record belongs into the transaction that it tells of");
        }
        Actor actor = scope.actor();
        lastly.say(
                APPEND,
                scope.tenant(),
                actor.kind().name(),
                actor.id(),
                storable(actor.name()),
                event.name(),
                storable(summary),
                text(facts),
                MDC.get("requestId"));
    }

    private String text(Map<String, ?> facts) {
        try {
            return storable(json.writeValueAsString(facts)).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("these facts cannot be written down", fault);
        }
    }

    /** PostgreSQL keeps neither NUL nor half a character. */
    private static String storable(String words) {
        return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\ufffd');
    }
}
