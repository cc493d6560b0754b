package dev.livegate.provisioning;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Under which hostname a tenant is reached, and what is behind which path. */
@Entity
@Table(name = "routes")
public class Route extends TenantOwned {

    private static final String PATHS = """
            {"/": "site", "/posts": "posts", "/fixtures": "fixtures", "/api": "api"}""";

    private String hostname;

    protected Route() {}

    private Route(Scope scope, String hostname) {
        super(scope);
        this.hostname = hostname;
    }

    /** False when the hostname is another tenant's. Claiming one's own again changes nothing. */
    public static boolean claim(Scope scope, String hostname) {
        Route route = new Route(scope, hostname);
        getEntityManager()
                .createNativeQuery("""
                        insert into routes (tenant_id, id, hostname, paths) values (?1, ?2, ?3, cast(?4 as jsonb))
                        on conflict do nothing""")
                .setParameter(1, route.tenantId)
                .setParameter(2, route.id)
                .setParameter(3, route.hostname)
                .setParameter(4, PATHS)
                .executeUpdate();
        return count("tenantId = ?1 and hostname = ?2", scope.tenant(), hostname) == 1;
    }
}
