package dev.livegate.account.passkey;

import dev.livegate.account.passkey.ceremony.Credential;
import dev.livegate.platform.scope.PlatformOwned;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of somebody's key: how it signs, and how often it has. */
@Entity
@PlatformOwned("a person may belong to several tenants")
@Table(name = "passkeys")
public class Passkey extends PanacheEntityBase {

    @Id
    @Column(updatable = false)
    public UUID id;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(updatable = false)
    private String name;

    @Column(name = "credential_id", updatable = false)
    private String credentialId;

    @Column(updatable = false)
    private byte[] attested;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible", updatable = false)
    private boolean backupEligible;

    @Column(updatable = false)
    private String transports;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected Passkey() {}

    /** Empty if somebody has this credential already: one statement, so that two who add it at once have it once. */
    static Optional<Passkey> add(UUID user, String name, Credential made, Instant now) {
        UUID id = Ids.next();
        boolean isNew = getEntityManager()
                        .createNativeQuery("""
                                insert into passkeys (id, user_id, name, credential_id, attested, sign_count,
                                    backup_eligible, transports, created_at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (credential_id) do nothing""")
                        .setParameter(1, id)
                        .setParameter(2, user)
                        .setParameter(3, name)
                        .setParameter(4, made.id())
                        .setParameter(5, made.attested())
                        .setParameter(6, made.signCount())
                        .setParameter(7, made.backupEligible())
                        .setParameter(8, String.join(" ", made.transports()))
                        .setParameter(9, now)
                        .executeUpdate()
                == 1;
        return isNew ? findByIdOptional(id) : Optional.empty();
    }

    static List<Passkey> of(UUID user) {
        return list("userId = ?1 order by id", user);
    }

    static Optional<Passkey> byId(UUID user, UUID id) {
        return find("userId = ?1 and id = ?2", user, id).firstResultOptional();
    }

    static Optional<Passkey> byCredential(UUID user, String credentialId) {
        return find("userId = ?1 and credentialId = ?2", user, credentialId).firstResultOptional();
    }

    static long forgetAll(UUID user) {
        return delete("userId", user);
    }

    /** False when another use has counted as far or further meanwhile: two keys are then at work as one. */
    boolean used(long count, Instant now) {
        return update(
                        "signCount = ?1, lastUsedAt = ?2 where id = ?3 and (signCount < ?1 or signCount = 0)",
                        count,
                        now,
                        id)
                == 1;
    }

    Credential credential() {
        List<String> ways = transports.isEmpty() ? List.of() : List.of(transports.split(" "));
        return new Credential(credentialId, attested, signCount, backupEligible, ways);
    }

    String name() {
        return name;
    }

    PasskeyView view() {
        return new PasskeyView(id, name, createdAt, lastUsedAt);
    }
}
