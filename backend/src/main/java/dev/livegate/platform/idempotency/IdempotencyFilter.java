package dev.livegate.platform.idempotency;

import static dev.livegate.platform.idempotency.IdempotencyProblem.IDEMPOTENCY_IN_PROGRESS;
import static dev.livegate.platform.idempotency.IdempotencyProblem.IDEMPOTENCY_MISMATCH;
import static dev.livegate.platform.idempotency.IdempotencyProblem.SECRET_ALREADY_SHOWN;

import dev.livegate.platform.problem.FrameworkFaults;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.time.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims the key of a POST before the resource sees it, or gives the answer that it was given before. */
@Provider
class IdempotencyFilter implements ContainerRequestFilter {

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");
    private static final int MOST_BYTES = 256 * 1024;

    private final Keys keys;
    private final Store store;
    private final Bodies bodies;
    private final Claim claim;
    private final ResourceInfo resource;

    IdempotencyFilter(Keys keys, Store store, Bodies bodies, Claim claim, ResourceInfo resource) {
        this.keys = keys;
        this.store = store;
        this.bodies = bodies;
        this.claim = claim;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Method method = resource.getResourceMethod();
        if (HttpMethod.POST.equals(request.getMethod())
                && method != null
                && request.getHeaders().containsKey(Keys.HEADER)) {
            Key key = keys.of(request, isOpen(method), bodyOf(request));
            UUID lease = Ids.next();
            Found found = store.claim(key, lease);
            Promise promise = Promise.of(method, request.getUriInfo().getPath());
            if (found.won()) {
                claim.open(new Claim.Held(key, lease, promise));
            } else {
                request.abortWith(answerAgain(key, found, promise));
            }
        }
    }

    static Problem inProgress() {
        return IDEMPOTENCY_IN_PROGRESS
                .because("Ask again in a moment, with the same key, and you will get its answer.")
                .header("Retry-After", "1");
    }

    private Response answerAgain(Key key, Found found, Promise promise) {
        Answer answer = required(key, found);
        if (answer.shownOnce()) {
            throw SECRET_ALREADY_SHOWN.because(
                    "This request was done. Its answer held a secret, which is not kept: make a new one if it was lost.");
        }
        var again = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        answer.headers().forEach(again::header);
        String body = bodies.replayed(promise.path(), answer.body());
        return body == null ? again.build() : again.entity(body).type(JSON).build();
    }

    private static Answer required(Key key, Found found) {
        String request = found.request();
        if (request != null && !request.equals(key.request())) {
            throw IDEMPOTENCY_MISMATCH.because(
                    "The key was used for another request in the last 24 hours. A new request needs a new key.");
        }
        @Nullable Answer answer = found.answer();
        if (answer == null) {
            throw inProgress();
        }
        return answer;
    }

    private static boolean isOpen(Method method) {
        boolean lockedItself = method.isAnnotationPresent(RolesAllowed.class);
        return method.isAnnotationPresent(PermitAll.class)
                || !lockedItself && method.getDeclaringClass().isAnnotationPresent(PermitAll.class);
    }

    /** Reads it once, and hands the same bytes on. */
    private static byte[] bodyOf(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw FrameworkFaults.of(413);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }
}
