package dev.livegate.sandbox.stripe;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.stripe.objects.StripeError;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the first answer of each Idempotency-Key; what never began to execute is not remembered. */
final class Idempotency {
    private static final int LONGEST = 255;

    private record Use(
            String request, Instant busyUntil, @Nullable Answer answer) {}

    private final Map<String, Use> uses = new HashMap<>();

    /** The answer to replay, or nothing and the key is taken until {@link #settle} or {@link #release}. */
    synchronized Optional<Answer> begin(String key, String request) {
        if (key.length() > LONGEST) {
            throw StripeError.invalid("Idempotency keys may have at most 255 characters", "Idempotency-Key");
        }
        var use = uses.get(key);
        if (use == null) {
            uses.put(key, new Use(request, Instant.MAX, null));
            return Optional.empty();
        }
        if (!use.request().equals(request)) {
            throw StripeError.idempotency(
                    400,
                    "Keys for idempotent requests can only be used with the same parameters they were first used with."
                            + " Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
        if (use.answer() == null || Instant.now().isBefore(use.busyUntil())) {
            throw StripeError.idempotency(
                            409, "There is currently another in-progress request using this Idempotency-Key.")
                    .code("idempotency_key_in_use");
        }
        return Optional.of(use.answer());
    }

    /** Keeps the answer; the key stays busy for as long as the answer is on its way. */
    synchronized void settle(String key, Answer answer) {
        var kept = new Answer(
                answer.status(),
                answer.headers(),
                answer.body(),
                Answer.empty(200).timing());
        var request = uses.get(key).request();
        var wait = answer.timing().sent() ? answer.timing().after() : Duration.ZERO;
        uses.put(key, new Use(request, Instant.now().plus(wait), kept));
    }

    synchronized void release(String key) {
        uses.remove(key);
    }
}
