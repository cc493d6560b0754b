package dev.livegate.pack;

import dev.livegate.pack.bundle.Bundle;
import dev.livegate.pack.bundle.Database;
import dev.livegate.pack.bundle.Order;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** The bytes themselves are kept: what was previewed and audited is what is downloaded, whatever version serves it. */
@Entity
@Immutable
@Table(name = "packs")
class Pack extends TenantOwned {

    private static final int KEPT = 50;

    // The part that deletes does not see the row that is inserted beside it.
    private static final String KEEP = """
            with kept as (
                insert into packs
                    (tenant_id, id, provider, app_name, app_url, database_kind, digest, content, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9))
            delete from packs where tenant_id = ?1 and id in (
                select id from packs where tenant_id = ?1 order by id desc offset ?10)""";

    private String provider;

    @Column(name = "app_name")
    private String appName;

    @Column(name = "app_url")
    private String appUrl;

    @Enumerated(EnumType.STRING)
    @Column(name = "database_kind")
    private Database database;

    private String digest;

    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Pack() {}

    Pack(Scope scope, Order order, Bundle bundle, Instant now) {
        super(scope);
        this.provider = order.provider().id();
        this.appName = order.app();
        this.appUrl = order.url();
        this.database = order.database();
        this.digest = bundle.digest();
        this.content = bundle.zip();
        this.createdAt = now;
    }

    static Optional<String> newestDigest(Scope scope) {
        return find("select digest from Pack where tenantId = ?1 order by id desc", scope.tenant())
                .project(String.class)
                .firstResultOptional();
    }

    /** In place of the oldest, if there are many already. */
    void keep() {
        getEntityManager()
                .createNativeQuery(KEEP)
                .setParameter(1, tenantId)
                .setParameter(2, id)
                .setParameter(3, provider)
                .setParameter(4, appName)
                .setParameter(5, appUrl)
                .setParameter(6, database.name())
                .setParameter(7, digest)
                .setParameter(8, content)
                .setParameter(9, createdAt)
                .setParameter(10, KEPT - 1)
                .executeUpdate();
    }

    String digest() {
        return digest;
    }
}
