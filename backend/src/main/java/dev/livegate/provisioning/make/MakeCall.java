package dev.livegate.provisioning.make;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A call that was taken, known by its signature so that it is taken once. */
@Entity
@Table(name = "make_calls")
public class MakeCall extends TenantOwned {

    @Column(updatable = false)
    private String signature;

    @Column(updatable = false)
    private String event;

    @Column(updatable = false)
    private int bytes;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    protected MakeCall() {}

    MakeCall(Scope scope, Message message, Instant now) {
        super(scope);
        this.signature = message.signature();
        this.event = message.event();
        this.bytes = message.bytes();
        this.receivedAt = now;
    }

    /** False if it has been taken before, here or on another replica. */
    boolean takeOnce() {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into make_calls (tenant_id, id, signature, event, bytes, received_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (tenant_id, signature) do nothing""")
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .setParameter(3, signature)
                        .setParameter(4, event)
                        .setParameter(5, bytes)
                        .setParameter(6, receivedAt)
                        .executeUpdate()
                == 1;
    }

    static List<MakeCall> latest(Scope scope, int most) {
        return find("tenantId = ?1 order by id desc", scope.tenant())
                .page(0, most)
                .list();
    }

    static long forget(Scope scope, Instant before) {
        return delete("tenantId = ?1 and receivedAt < ?2", scope.tenant(), before);
    }

    CallView view() {
        return new CallView(id, event, bytes, receivedAt);
    }
}
