package dev.livegate.platform.limit;

import static dev.livegate.platform.limit.LimitProblem.RATE_LIMITED;

import dev.livegate.platform.limit.Buckets.Taken;
import dev.livegate.platform.problem.Problem;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;

/** Take one before you do it. Counted on its own, so that work which fails afterwards has still been tried. */
@Singleton
public class Limits {

    private final Buckets buckets;
    private final LimitConfig config;
    private final RateLimitHeaders headers;

    Limits(Buckets buckets, LimitConfig config, RateLimitHeaders headers) {
        this.buckets = buckets;
        this.config = config;
        this.headers = headers;
    }

    /** The key says whose window it is, such as a tenant's id or an address; it is stored as a digest only. */
    public void take(Limit limit, String key) {
        if (!config.enabled() && !limit.always()) {
            return;
        }
        if (QuarkusTransaction.isActive()) {
            throw new IllegalStateException("take " + limit.name() + " before the transaction, not in it");
        }
        Taken taken = buckets.take(limit, key);
        announce(taken);
        if (!taken.allowed()) {
            throw refusal(taken);
        }
    }

    private void announce(Taken taken) {
        if (Arc.container().requestContext().isActive()) {
            headers.add(taken);
        }
    }

    private static Problem refusal(Taken taken) {
        Limit limit = taken.limit();
        return RATE_LIMITED
                .because("This can be done %d times in %s. Try again in %s."
                        .formatted(limit.most(), Words.of(limit.per().toSeconds()), Words.of(taken.secondsToWait())))
                .header("Retry-After", Long.toString(taken.secondsToWait()));
    }
}
