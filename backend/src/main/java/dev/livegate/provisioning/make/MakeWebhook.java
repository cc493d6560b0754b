package dev.livegate.provisioning.make;

import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.secret.Place;
import dev.livegate.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a tenant's Make.com scenario listens, and the sealed secret with which it calls us. */
@Entity
@Table(name = "make_webhooks")
public class MakeWebhook extends TenantOwned {

    private static final String LISTEN = """
            insert into make_webhooks (tenant_id, id, url, updated_at) values (?, ?, ?, ?)
            on conflict (tenant_id) do update set url = excluded.url, updated_at = excluded.updated_at""";

    private @Nullable String url;

    @Column(name = "secret_sealed")
    private @Nullable String sealedSecret;

    @Column(name = "secret_fingerprint")
    private @Nullable String fingerprint;

    @Column(name = "secret_made_at")
    private @Nullable Instant secretMadeAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected MakeWebhook() {}

    public static Optional<MakeWebhook> of(Scope scope) {
        return find("tenantId", scope.tenant()).firstResultOptional();
    }

    /** One row per tenant: telling the address again replaces it. */
    public static void listenAt(Lastly lastly, Scope scope, String url, Instant now) {
        lastly.say(LISTEN, scope.tenant(), Ids.next(), url, now);
    }

    /** The tenant's row, made if it has told us no address. */
    static MakeWebhook ensure(Scope scope, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into make_webhooks (tenant_id, id, updated_at) values (?1, ?2, ?3)
                        on conflict (tenant_id) do nothing""")
                .setParameter(1, scope.tenant())
                .setParameter(2, Ids.next())
                .setParameter(3, now)
                .executeUpdate();
        return of(scope).orElseThrow();
    }

    /** The one before opens nothing from now on. */
    void sign(String sealed, String newFingerprint, Instant now) {
        sealedSecret = sealed;
        fingerprint = newFingerprint;
        secretMadeAt = now;
        updatedAt = now;
    }

    Place place() {
        return new Place(tenantId, MakeSecrets.TABLE, MakeSecrets.COLUMN, id);
    }

    Optional<String> sealedSecret() {
        return Optional.ofNullable(sealedSecret);
    }

    public @Nullable String url() {
        return url;
    }

    @Nullable
    String fingerprint() {
        return fingerprint;
    }

    @Nullable
    Instant secretMadeAt() {
        return secretMadeAt;
    }
}
