package dev.livegate.provisioning;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What runs for a tenant elsewhere: prepared here, and delivered where a runner is configured. */
@Entity
@Table(name = "automations")
public class Automation extends TenantOwned {

    public enum State {
        prepared,
        delivered
    }

    private String name;
    private String kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private String content;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Automation() {}

    /** Named once per tenant: preparing it again changes nothing. */
    public static void prepare(Scope scope, String kind, String name, String content, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into automations (tenant_id, id, name, kind, state, content, created_at)
                        values (?1, ?2, ?3, ?4, 'prepared', ?5, ?6) on conflict (tenant_id, name) do nothing""")
                .setParameter(1, scope.tenant())
                .setParameter(2, Ids.next())
                .setParameter(3, name)
                .setParameter(4, kind)
                .setParameter(5, content)
                .setParameter(6, now)
                .executeUpdate();
    }

    public static List<Automation> undelivered(Scope scope, String kind) {
        return list("tenantId = ?1 and kind = ?2 and state = ?3 order by name", scope.tenant(), kind, State.prepared);
    }

    public static void delivered(Scope scope, String name, Instant now) {
        update(
                "state = ?1, deliveredAt = ?2 where tenantId = ?3 and name = ?4",
                State.delivered,
                now,
                scope.tenant(),
                name);
    }

    public String name() {
        return name;
    }

    public String content() {
        return content;
    }
}
