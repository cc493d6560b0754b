package dev.livegate.account.signin;

import dev.livegate.platform.access.SessionCookies;
import dev.livegate.platform.scope.PlatformOwned;
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

/** Good for one refresh. Rotated ones stay on record, so that a stolen copy gives itself away. */
@Entity
@PlatformOwned("part of a session")
@Table(name = "refresh_tokens")
public class RefreshToken extends PanacheEntityBase {

    // Two tabs that wake up together send the same token.
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Id
    private String digest;

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "rotated_at")
    private @Nullable Instant rotatedAt;

    protected RefreshToken() {}

    static void issue(String digest, UserSession session, Instant now) {
        RefreshToken token = new RefreshToken();
        Instant idle = now.plus(SessionCookies.IDLE);
        token.digest = digest;
        token.sessionId = session.id;
        token.createdAt = now;
        token.expiresAt = idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
        token.persist();
    }

    /** True for exactly one of all who try. */
    static boolean rotate(String digest, Instant now) {
        return update("rotatedAt = ?1 where digest = ?2 and rotatedAt is null and expiresAt > ?1", now, digest) == 1;
    }

    static Optional<RefreshToken> byDigest(String digest) {
        return findByIdOptional(digest);
    }

    static long forgetRotatedBefore(Instant end) {
        return delete("rotatedAt < ?1 or expiresAt < ?1", end);
    }

    boolean wasRotatedJustBefore(Instant now) {
        return rotatedAt != null && rotatedAt.plus(GRACE).isAfter(now);
    }

    boolean wasRotated() {
        return rotatedAt != null;
    }

    UUID sessionId() {
        return sessionId;
    }
}
