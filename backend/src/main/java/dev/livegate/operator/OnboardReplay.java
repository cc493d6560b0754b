package dev.livegate.operator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.platform.idempotency.ReplayedAnswer;
import dev.livegate.signup.StartReplay;
import jakarta.inject.Singleton;

/** As for step 1 of a sign-up: the token is not stored, a replay gets a fresh one. */
@Singleton
class OnboardReplay implements ReplayedAnswer {

    private final StartReplay start;

    OnboardReplay(StartReplay start) {
        this.start = start;
    }

    @Override
    public String path() {
        return "/api/admin/onboard";
    }

    @Override
    public ObjectNode keep(ObjectNode answer) {
        return start.keep(answer);
    }

    @Override
    public ObjectNode replay(ObjectNode kept) {
        return start.replay(kept);
    }
}
