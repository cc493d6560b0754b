package dev.livegate.platform.idempotency;

import dev.livegate.platform.idempotency.Claim.Held;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps the answer as it leaves; a refusal leaves the key free, since nothing was done. */
@Provider
class CompleteAnswer implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(CompleteAnswer.class);
    private static final int FIRST_REFUSAL = 400;

    private final Claim claim;
    private final Store store;
    private final Bodies bodies;

    CompleteAnswer(Claim claim, Store store, Bodies bodies) {
        this.claim = claim;
        this.store = store;
        this.bodies = bodies;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        claim.held().ifPresent(held -> {
            claim.close();
            try {
                settle(held, response);
            } catch (RuntimeException fault) {
                // What was done is done; the lease runs out by itself.
                LOG.warnf("an answer could not be kept for its key: %s", fault.getMessage());
            }
        });
    }

    private void settle(Held held, ContainerResponseContext response) {
        Answer answer = answer(held, response);
        if (answer == null) {
            store.release(held);
        } else if (!claim.kept().filter(answer::equals).isPresent()) {
            store.complete(held, answer);
        }
    }

    private @Nullable Answer answer(Held held, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status >= FIRST_REFUSAL) {
            return null;
        }
        if (held.promise().shownOnce() || response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            return Answer.secret(status);
        }
        if (!response.hasEntity()) {
            return new Answer(status, null, headers(response), false);
        }
        return isJson(response)
                ? new Answer(status, bodies.kept(held.promise().path(), response.getEntity()), headers(response), false)
                : null;
    }

    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean undecided = type == null && !(response.getEntity() instanceof CharSequence);
        return undecided || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
    }

    private static Map<String, String> headers(ContainerResponseContext response) {
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        return location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location);
    }
}
