package dev.livegate.inside;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a report came, known by its signature so that it is taken once. */
@Entity
@Table(name = "probe_reports")
class ProbeReport extends TenantOwned {

    @Column(updatable = false)
    private String signature;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    protected ProbeReport() {}

    ProbeReport(Scope scope, String signature, Instant now) {
        super(scope);
        this.signature = signature;
        this.receivedAt = now;
    }

    /** False if it has been taken before, here or on another replica. */
    boolean takeOnce() {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into probe_reports (tenant_id, id, signature, received_at)
                        values (?1, ?2, ?3, ?4) on conflict (tenant_id, signature) do nothing""")
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .setParameter(3, signature)
                        .setParameter(4, receivedAt)
                        .executeUpdate()
                == 1;
    }

    /** What is older than any report that is still taken. */
    static void forget(Scope scope, Instant before) {
        delete("tenantId = ?1 and receivedAt < ?2", scope.tenant(), before);
    }
}
