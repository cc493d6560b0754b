package dev.livegate.platform.idempotency;

import static dev.livegate.platform.idempotency.IdempotencyProblem.IDEMPOTENCY_KEY_INVALID;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Caller;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request's key. It belongs to one actor of one tenant; without a session, it is itself the only secret. */
@Singleton
class Keys {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int FEWEST_IN_PUBLIC = 16;

    private final Caller caller;

    Keys(Caller caller) {
        this.caller = caller;
    }

    Key of(ContainerRequestContext request, boolean open, byte[] body) {
        String key = text(request.getHeaders().get(HEADER), open);
        String path = request.getUriInfo().getPath();
        String query = String.valueOf(request.getUriInfo().getRequestUri().getRawQuery());
        String asked = Fingerprint.of(request.getMethod(), path, query, Fingerprint.ofBody(body));
        return open
                ? new Key(Key.PUBLIC, Fingerprint.of("public", path, key), asked)
                : new Key(tenant(), Fingerprint.of(owner(), key), asked);
    }

    private UUID tenant() {
        return caller.tenant().orElse(Key.PUBLIC);
    }

    private String owner() {
        Actor actor = caller.actor();
        return actor.kind() + " " + actor.id();
    }

    private static String text(@Nullable List<String> sent, boolean open) {
        String key = Optional.ofNullable(sent)
                .filter(all -> all.size() == 1)
                .map(all -> all.get(0))
                .orElse("");
        if (!VISIBLE.matcher(key).matches()) {
            throw IDEMPOTENCY_KEY_INVALID.because("Send one key of 1 to 255 visible ASCII characters, without spaces.");
        }
        if (open && key.length() < FEWEST_IN_PUBLIC) {
            throw IDEMPOTENCY_KEY_INVALID.because(
                    "Without a session, a key has at least 16 characters; a random UUID is right.");
        }
        return key;
    }
}
