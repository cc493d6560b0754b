package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signs where all chains stand, one node at a time; the log line is the copy that leaves the house. */
@Singleton
class Checkpoints {

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final Tx tx;
    private final CheckpointStore store;
    private final CheckpointSigner signer;
    private final LeafWatch watch;
    private final Time time;

    Checkpoints(Tx tx, CheckpointStore store, CheckpointSigner signer, LeafWatch watch, Time time) {
        this.tx = tx;
        this.store = store;
        this.signer = signer;
        this.watch = watch;
        this.time = time;
    }

    Optional<Checkpoint> signUnlessYoungerThan(Duration age) {
        Optional<Checkpoint> signed = tx.platform(() -> store.isAlone() ? next(age) : Optional.empty());
        signed.ifPresent(Checkpoints::tell);
        return signed;
    }

    private Optional<Checkpoint> next(Duration age) {
        Optional<Checkpoint> newest = store.newest();
        if (newest.filter(last -> isFresh(last.at(), age)).isPresent()) {
            return Optional.empty();
        }
        newest.ifPresent(watch::compare);
        List<Leaf> heads = store.heads();
        Merkle tree = Merkle.of(heads);
        Checkpoint checkpoint = Checkpoint.after(newest.orElse(null), time.now(), heads.size(), tree.root(), signer);
        store.keep(checkpoint, heads, tree);
        return Optional.of(checkpoint);
    }

    // One that claims to come from the future was forged to silence those after it.
    private boolean isFresh(Instant at, Duration age) {
        Instant now = time.now();
        return at.isAfter(now.minus(age)) && !at.isAfter(now);
    }

    private static void tell(Checkpoint checkpoint) {
        HexFormat hex = HexFormat.of();
        LOG.infof(
                "audit checkpoint %d at %s over %d chains root %s key %s signature %s",
                checkpoint.id(),
                Checkpoint.micros(checkpoint.at()),
                checkpoint.leaves(),
                hex.formatHex(checkpoint.root()),
                checkpoint.keyId(),
                hex.formatHex(checkpoint.signature()));
    }
}
