package dev.livegate.platform.idempotency;

import dev.livegate.platform.idempotency.Claim.Held;
import dev.livegate.platform.scope.CommitGuard;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every transaction of a claimed request checks that the claim still holds, and takes the answer with it: either both
 * effect and answer are there, or neither.
 */
@Singleton
class KeepAnswer implements CommitGuard {

    private final Claim claim;
    private final Store store;
    private final Bodies bodies;

    KeepAnswer(Claim claim, Store store, Bodies bodies) {
        this.claim = claim;
        this.store = store;
        this.bodies = bodies;
    }

    @Override
    public void beforeCommit(@Nullable Object result) {
        if (Arc.container().requestContext().isActive()) {
            claim.held().ifPresent(held -> keep(held, result));
        }
    }

    private void keep(Held held, @Nullable Object result) {
        if (held.promise().isKeptBy(result)) {
            Answer answer = answer(held, result);
            claim.keeps(answer);
            store.keepWithin(held, answer);
        } else {
            store.holdWithin(held);
        }
    }

    private Answer answer(Held held, @Nullable Object result) {
        int status = held.promise().status();
        return held.promise().shownOnce()
                ? Answer.secret(status)
                : new Answer(status, bodies.kept(held.promise().path(), result), Map.of(), false);
    }
}
