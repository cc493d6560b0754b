package dev.livegate.deployment.handoff;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step in somebody else's hands, once, for a day. */
@Entity
@Table(name = "handoffs")
public class Handoff extends TenantOwned {

    static final Duration LIFE = Duration.ofHours(24);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HandoffStep step;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private String digest;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Handoff() {}

    private Handoff(Scope scope) {
        super(scope);
    }

    static Handoff make(Scope scope, HandoffStep step, @Nullable String note, String digest) {
        Handoff handoff = new Handoff(scope);
        handoff.step = step;
        handoff.note = note;
        handoff.digest = digest;
        handoff.createdBy = scope.actor().name();
        return handoff;
    }

    void lasting(Instant now) {
        createdAt = now;
        expiresAt = now.plus(LIFE);
        persist();
    }

    static List<Handoff> recent(Scope scope, Instant now) {
        return list(
                "tenantId = ?1 and createdAt > ?2 order by id desc", scope.tenant(), now.minus(Duration.ofDays(30)));
    }

    static Handoff open(Scope scope, UUID id) {
        return Handoff.<Handoff>find(
                        "tenantId = ?1 and id = ?2 and usedAt is null and revokedAt is null", scope.tenant(), id)
                .firstResultOptional()
                .orElseThrow(RequestProblem::notFound);
    }

    /** Asked by the platform, which does not know yet whose it is. */
    static Optional<Handoff> byDigest(String digest, Instant now) {
        return find("digest = ?1 and usedAt is null and revokedAt is null and expiresAt > ?2", digest, now)
                .firstResultOptional();
    }

    /** True for exactly one of all who try. */
    static boolean spend(Scope scope, UUID id, Instant now) {
        return update(
                        "usedAt = ?1 where tenantId = ?2 and id = ?3 and usedAt is null and revokedAt is null"
                                + " and expiresAt > ?1",
                        now,
                        scope.tenant(),
                        id)
                == 1;
    }

    /** What was given could not be used, so the link still can. */
    static void giveBack(Scope scope, UUID id) {
        update("usedAt = null where tenantId = ?1 and id = ?2", scope.tenant(), id);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    HandoffStep step() {
        return step;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    HandoffView view(Instant now) {
        return new HandoffView(id, step, note, createdBy, createdAt, expiresAt, state(now));
    }

    private HandoffView.State state(Instant now) {
        if (usedAt != null) {
            return HandoffView.State.done;
        }
        if (revokedAt != null) {
            return HandoffView.State.revoked;
        }
        return expiresAt.isAfter(now) ? HandoffView.State.open : HandoffView.State.expired;
    }
}
