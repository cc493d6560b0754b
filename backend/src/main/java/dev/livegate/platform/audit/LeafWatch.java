package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import org.jboss.logging.Logger;

/** The heads kept for all tenants must still add up to the root that was signed: one taken away or changed shows. */
@Singleton
class LeafWatch {

    private static final Logger LOG = Logger.getLogger(LeafWatch.class);
    private static final Scope WATCH = new Scope(Audit.PLATFORM, Actor.livegate("checkpoints"));

    private final CheckpointStore store;
    private final Audit audit;

    LeafWatch(CheckpointStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    void compare(Checkpoint signed) {
        if (Arrays.equals(signed.root(), Merkle.of(store.leaves()).root())) {
            return;
        }
        LOG.errorf("AUDIT_CHECKPOINT_CONTRADICTED checkpoint %d no longer matches its leaves", signed.id());
        audit.record(
                WATCH,
                TrailEvent.AUDIT_CHECKPOINT_CONTRADICTED,
                "The heads kept with checkpoint " + signed.id() + " were changed after it was signed",
                Map.of("checkpoint", signed.id()));
    }
}
