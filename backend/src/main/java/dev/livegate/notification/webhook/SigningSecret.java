package dev.livegate.notification.webhook;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.secret.Place;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What signs for one endpoint, sealed; without an end it is the newest. */
@Entity
@Table(name = "webhook_secrets")
public class SigningSecret extends TenantOwned {

    @Column(name = "endpoint_id", updatable = false)
    private UUID endpointId;

    @Column(name = "secret_sealed")
    private String sealed;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    protected SigningSecret() {}

    SigningSecret(Scope scope, UUID endpoint) {
        super(scope);
        this.endpointId = endpoint;
    }

    /** The newest first. */
    static List<SigningSecret> active(Scope scope, UUID endpoint, Instant now) {
        return list(
                "tenantId = ?1 and endpointId = ?2 and (endsAt is null or endsAt > ?3) order by id desc",
                scope.tenant(),
                endpoint,
                now);
    }

    static long forget(Instant endedBefore) {
        return delete("endsAt < ?1", endedBefore);
    }

    void keep(String value) {
        sealed = value;
        persist();
    }

    void endsAt(Instant end) {
        endsAt = end;
    }

    Place place() {
        return new Place(tenantId, SigningSecrets.TABLE, SigningSecrets.COLUMN, id);
    }

    String sealed() {
        return sealed;
    }
}
