package dev.livegate.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this request holds: a key, for as long as it runs. */
@RequestScoped
class Claim {

    record Held(Key key, UUID lease, Promise promise) {}

    private @Nullable Held held;
    private @Nullable Answer kept;

    void open(Held won) {
        held = won;
    }

    Optional<Held> held() {
        return Optional.ofNullable(held);
    }

    /** What a transaction of this request has stored already. */
    Optional<Answer> kept() {
        return Optional.ofNullable(kept);
    }

    void keeps(Answer answer) {
        kept = answer;
    }

    void close() {
        held = null;
    }
}
