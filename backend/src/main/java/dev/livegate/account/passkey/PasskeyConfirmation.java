package dev.livegate.account.passkey;

import dev.livegate.platform.scope.PlatformOwned;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A session whose person has just shown a passkey. */
@Entity
@PlatformOwned("part of a session")
@Table(name = "passkey_confirmations")
public class PasskeyConfirmation extends PanacheEntityBase {

    static final Duration LIFE = Duration.ofMinutes(5);

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "passkey_id")
    private UUID passkeyId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PasskeyConfirmation() {}

    /** Until when it holds; confirming again begins anew, also in two tabs at once. */
    static Instant confirm(UUID session, Passkey by, Instant now) {
        Instant end = now.plus(LIFE);
        getEntityManager()
                .createNativeQuery("""
                        insert into passkey_confirmations (session_id, passkey_id, expires_at) values (?1, ?2, ?3)
                        on conflict (session_id) do update
                        set passkey_id = excluded.passkey_id, expires_at = excluded.expires_at""")
                .setParameter(1, session)
                .setParameter(2, by.id)
                .setParameter(3, end)
                .executeUpdate();
        return end;
    }

    static long forgetEndedBefore(Instant end) {
        return delete("expiresAt < ?1", end);
    }
}
