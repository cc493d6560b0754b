package dev.livegate.account.signin;

import dev.livegate.account.User;
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

/** A mailed link that signs its person in, once, within fifteen minutes. */
@Entity
@PlatformOwned("opens a person's session")
@Table(name = "sign_in_links")
public class SignInLink extends PanacheEntityBase {

    static final Duration LIFE = Duration.ofMinutes(15);

    @Id
    private String digest;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected SignInLink() {}

    static void issue(String digest, User user, Instant now) {
        SignInLink link = new SignInLink();
        link.digest = digest;
        link.userId = user.id;
        link.createdAt = now;
        link.expiresAt = now.plus(LIFE);
        link.persist();
    }

    /** Whose link it was; present for exactly one of all who try. */
    static Optional<UUID> redeem(String digest, Instant now) {
        boolean won = update("usedAt = ?1 where digest = ?2 and usedAt is null and expiresAt > ?1", now, digest) == 1;
        return won ? SignInLink.<SignInLink>findByIdOptional(digest).map(link -> link.userId) : Optional.empty();
    }

    static long forgetEndedBefore(Instant end) {
        return delete("expiresAt < ?1", end);
    }
}
