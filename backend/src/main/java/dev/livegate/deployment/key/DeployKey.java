package dev.livegate.deployment.key;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version of one key. */
@Entity
@Table(name = "deploy_key")
public class DeployKey extends TenantOwned {

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String fingerprint;

    @Column(name = "value_encrypted", updatable = false)
    private @Nullable String valueEncrypted;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "replaced_at")
    private @Nullable Instant replacedAt;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    protected DeployKey() {}

    DeployKey(Scope scope, String name, int number) {
        super(scope);
        this.name = name;
        this.number = number;
    }

    void made(String print, @Nullable String sealed, Instant now) {
        fingerprint = print;
        valueEncrypted = sealed;
        createdAt = now;
        persist();
    }

    /** In use, or replaced and not yet too old; those made first come first. */
    static List<DeployKey> valid(Scope scope, Instant now) {
        return list("tenantId = ?1 and (replacedAt is null or validUntil > ?2) order by id", scope.tenant(), now);
    }

    static Optional<DeployKey> current(Scope scope, String name) {
        return find("tenantId = ?1 and name = ?2 and replacedAt is null", scope.tenant(), name)
                .firstResultOptional();
    }

    static List<DeployKey> newestFirst(Scope scope, String name) {
        return list("tenantId = ?1 and name = ?2 order by number desc", scope.tenant(), name);
    }

    /** Of whichever tenants; eight digits may fit more than one. */
    static List<DeployKey> probeTokens(String fingerprint, Instant now) {
        return list(
                "name = ?1 and fingerprint = ?2 and (replacedAt is null or validUntil > ?3)",
                Generator.LIVEGATE_PROBE_TOKEN.name(),
                fingerprint,
                now);
    }

    /** Written at once, since only one of a name may be current. */
    void replace(Instant now, Instant until) {
        replacedAt = now;
        validUntil = until;
        flush();
    }

    boolean isReplaced() {
        return replacedAt != null;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    @Nullable
    String sealedValue() {
        return valueEncrypted;
    }

    String fingerprint() {
        return fingerprint;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant validUntil() {
        return validUntil;
    }
}
