package dev.livegate.deployment.handoff;

import static dev.livegate.deployment.handoff.HandoffEvent.HANDOFF_CREATED;
import static dev.livegate.deployment.handoff.HandoffEvent.HANDOFF_REVOKED;

import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a step out of hand, and takes it back. */
@Singleton
public class HandoffService {

    private final Tx tx;
    private final Audit audit;
    private final Secrets secrets;
    private final ModeConfig mode;
    private final Time time;

    HandoffService(Tx tx, Audit audit, Secrets secrets, ModeConfig mode, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.secrets = secrets;
        this.mode = mode;
        this.time = time;
    }

    HandoffView.Made make(Scope scope, HandoffStep step, @Nullable String note) {
        String token = secrets.fresh();
        return tx.in(scope, () -> {
            Handoff handoff = Handoff.make(scope, step, note, Secrets.digest(token));
            handoff.lasting(time.now());
            audit.record(scope, HANDOFF_CREATED, "Handed the step " + step.title() + " to somebody by a link");
            return new HandoffView.Made(mode.publicUrl() + "/handoff/" + token, true, handoff.view(time.now()));
        });
    }

    List<HandoffView> list(Scope scope) {
        return tx.in(
                scope,
                () -> Handoff.recent(scope, time.now()).stream()
                        .map(one -> one.view(time.now()))
                        .toList());
    }

    void revoke(Scope scope, UUID id) {
        tx.run(scope, () -> {
            Handoff handoff = Handoff.open(scope, id);
            handoff.revoke(time.now());
            audit.record(
                    scope,
                    HANDOFF_REVOKED,
                    "Took the link for the step " + handoff.step().title() + " back");
        });
    }
}
