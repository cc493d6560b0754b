package dev.livegate.account.passkey;

import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.scope.PlatformOwned;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A question that a key may answer once, within five minutes, in the session that asked. */
@Entity
@PlatformOwned("part of a session")
@Table(name = "passkey_challenges")
public class PasskeyChallenge extends PanacheEntityBase {

    static final Duration LIFE = Duration.ofMinutes(5);

    enum Purpose {
        add,
        confirm
    }

    @Id
    private String digest;

    @Column(name = "session_id", updatable = false)
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected PasskeyChallenge() {}

    static void issue(String challenge, UUID session, Purpose purpose, Instant now) {
        PasskeyChallenge issued = new PasskeyChallenge();
        issued.digest = Secrets.digest(challenge);
        issued.sessionId = session;
        issued.purpose = purpose;
        issued.expiresAt = now.plus(LIFE);
        issued.persist();
    }

    /** True for exactly one of all who try. */
    static boolean redeem(String challenge, UUID session, Purpose purpose, Instant now) {
        return delete(
                        "digest = ?1 and sessionId = ?2 and purpose = ?3 and expiresAt > ?4",
                        Secrets.digest(challenge),
                        session,
                        purpose,
                        now)
                == 1;
    }

    static long forgetEndedBefore(Instant end) {
        return delete("expiresAt < ?1", end);
    }
}
