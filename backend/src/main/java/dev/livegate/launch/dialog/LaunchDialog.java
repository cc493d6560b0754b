package dev.livegate.launch.dialog;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody stood before the launch of a product while two tellings were tried. It has the product's id. */
@Entity
@Table(name = "launch_dialogs")
public class LaunchDialog extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Telling telling;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected LaunchDialog() {}

    /** The first time counts; a product that is deleted at this moment has no dialog any more. */
    static void opened(Scope scope, UUID product, Telling telling, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into launch_dialogs (tenant_id, id, telling, opened_at)
                        select tenant_id, id, ?3, ?4 from products where tenant_id = ?1 and id = ?2 for key share
                        on conflict (tenant_id, id) do nothing""")
                .setParameter(1, scope.tenant())
                .setParameter(2, product)
                .setParameter(3, telling.name())
                .setParameter(4, now)
                .executeUpdate();
    }
}
