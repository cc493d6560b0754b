package dev.livegate.inside;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** The latest of its name. */
@Entity
@Table(name = "probe_facts")
class ProbeFact extends TenantOwned {

    private String name;

    @Enumerated(EnumType.STRING)
    private Fact.Status status;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String detail;

    private String provider;

    @Column(name = "at")
    private Instant at;

    private boolean preview;

    protected ProbeFact() {}

    private ProbeFact(Scope scope) {
        super(scope);
    }

    /** In place of what was said before, unless that is newer. */
    static void keep(Scope scope, Fact fact, boolean preview) {
        ProbeFact fresh = new ProbeFact(scope);
        getEntityManager()
                .createNativeQuery("""
                        insert into probe_facts (tenant_id, id, name, status, detail, provider, at, preview)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7, ?8)
                        on conflict (tenant_id, name) do update set status = excluded.status,
                            detail = excluded.detail, provider = excluded.provider, at = excluded.at,
                            preview = excluded.preview
                        where probe_facts.at <= excluded.at""")
                .setParameter(1, fresh.tenantId)
                .setParameter(2, fresh.id)
                .setParameter(3, fact.name())
                .setParameter(4, fact.status().name())
                .setParameter(5, fact.detail().toString())
                .setParameter(6, fact.provider())
                .setParameter(7, fact.at())
                .setParameter(8, preview)
                .executeUpdate();
    }

    /** In production not what was said to a preview (C14). */
    static List<ProbeFact> counting(Scope scope, boolean inPreview) {
        return list("tenantId = ?1 and (?2 = true or preview = false) order by name", scope.tenant(), inPreview);
    }

    static void forget(Scope scope) {
        delete("tenantId", scope.tenant());
    }

    static void forget(Scope scope, List<String> names) {
        delete("tenantId = ?1 and name in ?2", scope.tenant(), names);
    }

    String name() {
        return name;
    }

    Fact.Status status() {
        return status;
    }

    String detail() {
        return detail;
    }

    String provider() {
        return provider;
    }

    Instant at() {
        return at;
    }
}
