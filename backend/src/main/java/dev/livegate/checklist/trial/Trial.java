package dev.livegate.checklist.trial;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.secret.Place;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;

/** One of a tenant. */
@Entity
@Table(name = TrialPassword.TABLE)
class Trial extends TenantOwned {

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String plan;

    @Column(name = TrialPassword.COLUMN)
    private String sealedPassword = "";

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Trial() {}

    Trial(Scope scope) {
        super(scope);
    }

    static Optional<Trial> of(Scope scope) {
        return find("tenantId = ?1", scope.tenant()).firstResultOptional();
    }

    Trial planned(String text, Instant now) {
        plan = text;
        updatedAt = now;
        return this;
    }

    Trial keep(Secret password, Vault vault) {
        sealedPassword = vault.seal(place(), password);
        return this;
    }

    boolean hasPassword() {
        return !sealedPassword.isEmpty();
    }

    Secret password(Vault vault) {
        return vault.open(place(), sealedPassword);
    }

    String plan() {
        return plan;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    private Place place() {
        return new Place(tenantId, TrialPassword.TABLE, TrialPassword.COLUMN, id);
    }
}
