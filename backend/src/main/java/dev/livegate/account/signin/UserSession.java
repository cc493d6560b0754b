package dev.livegate.account.signin;

import dev.livegate.account.User;
import dev.livegate.platform.scope.PlatformOwned;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person on one device, from sign-in to sign-out, through all its refreshed tokens. */
@Entity
@PlatformOwned("a person may belong to several tenants")
@Table(name = "sessions")
public class UserSession extends PanacheEntityBase {

    private static final Duration LONGEST = Duration.ofDays(90);

    @Id
    @Column(updatable = false)
    public UUID id;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "works_in")
    private @Nullable UUID worksIn;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected UserSession() {}

    static UserSession open(User user, Instant now) {
        UserSession session = new UserSession();
        session.id = Ids.next();
        session.userId = user.id;
        session.createdAt = now;
        session.expiresAt = now.plus(LONGEST);
        session.persist();
        return session;
    }

    static Optional<UserSession> byId(UUID id) {
        return findByIdOptional(id);
    }

    static long forgetEndedBefore(Instant end) {
        return delete("expiresAt < ?1 or revokedAt < ?1", end);
    }

    void workIn(@Nullable UUID tenant) {
        worksIn = tenant;
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    boolean isAlive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    UUID userId() {
        return userId;
    }

    @Nullable
    UUID worksIn() {
        return worksIn;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
