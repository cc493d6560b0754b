package dev.livegate.platform.secret;

import dev.livegate.platform.scope.PlatformOwned;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "key_rotation")
@PlatformOwned("the platform's own keys")
class KeyRotation extends PanacheEntityBase {

    enum Status {
        running,
        done
    }

    @Id
    UUID id;

    @Column(name = "key_id")
    String keyId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "started_by")
    String startedBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    @Nullable
    Instant finishedAt;

    /** The last tenant that the pass under way is done with. */
    @Nullable
    UUID behind;

    long resealed;

    long unreadable;

    protected KeyRotation() {}

    KeyRotation(String keyId, String startedBy, Instant now) {
        this.id = Ids.next();
        this.keyId = keyId;
        this.status = Status.running;
        this.startedBy = startedBy;
        this.startedAt = now;
    }

    static Optional<KeyRotation> running() {
        return find("status", Status.running).firstResultOptional();
    }

    static Optional<KeyRotation> newest() {
        return find("order by startedAt desc, id desc").firstResultOptional();
    }

    static KeyRotation is(UUID id) {
        return findById(id);
    }

    /** Behind which tenant to go on; at the start if the ring has a new first key meanwhile. */
    UUID resumesBehind(String firstKey) {
        if (!keyId.equals(firstKey)) {
            keyId = firstKey;
            beginPass();
        }
        return behind == null ? new UUID(0, 0) : behind;
    }

    void beginPass() {
        behind = null;
        unreadable = 0;
    }

    void passed(UUID tenant, Resealer.Count count) {
        behind = tenant;
        resealed += count.resealed();
        unreadable += count.unreadable();
    }

    void finish(Instant now) {
        status = Status.done;
        finishedAt = now;
    }

    Status status() {
        return status;
    }
}
