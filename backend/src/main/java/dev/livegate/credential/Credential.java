package dev.livegate.credential;

import dev.livegate.credential.vendor.KeyMode;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.secret.Place;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = CredentialValues.TABLE)
public class Credential extends TenantOwned {

    @Column(updatable = false)
    private String key;

    @Column(name = CredentialValues.COLUMN)
    private String sealedValue;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    @Nullable
    private KeyMode mode;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Credential() {}

    Credential(Scope scope, String key) {
        super(scope);
        this.key = key;
    }

    static List<Credential> of(Scope scope) {
        return find("tenantId = ?1 order by key", scope.tenant()).list();
    }

    static Optional<Credential> find(Scope scope, String key) {
        return Credential.<Credential>find("tenantId = ?1 and key = ?2", scope.tenant(), key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Credential of(Scope scope, String key) {
        return find(scope, key).orElseThrow(RequestProblem::notFound);
    }

    /** One row a key, however many write it at once. */
    static Credential put(Scope scope, String key, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into credentials (tenant_id, id, key, sealed_value, fingerprint, updated_at)
                        values (?1, ?2, ?3, '', '', ?4) on conflict (tenant_id, key) do nothing""")
                .setParameter(1, scope.tenant())
                .setParameter(2, new Credential(scope, key).id)
                .setParameter(3, key)
                .setParameter(4, now)
                .executeUpdate();
        return of(scope, key);
    }

    /** False if it is the same value as before. */
    boolean keep(Secret value, @Nullable KeyMode newMode, Vault vault, Instant now) {
        boolean same = !sealedValue.isEmpty() && open(vault).equals(value);
        if (!same) {
            sealedValue = vault.seal(place(), value);
            fingerprint = value.fingerprint();
            mode = newMode;
            updatedAt = now;
        }
        return !same;
    }

    Secret open(Vault vault) {
        return vault.open(place(), sealedValue);
    }

    String key() {
        return key;
    }

    String fingerprint() {
        return fingerprint;
    }

    @Nullable
    KeyMode mode() {
        return mode;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private Place place() {
        return new Place(tenantId, CredentialValues.TABLE, CredentialValues.COLUMN, id);
    }
}
