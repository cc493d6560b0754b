package dev.livegate.platform.scope;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.query.SelectionQuery;

/** A row that has an owner. Keys begin with tenant_id in every table, so that the data can be spread by tenant. */
@MappedSuperclass
public abstract class TenantOwned extends PanacheEntityBase {

    @Id
    @Column(updatable = false)
    public UUID id;

    @PartitionKey
    @Column(name = "tenant_id", updatable = false)
    public UUID tenantId;

    protected TenantOwned() {}

    protected TenantOwned(Scope scope) {
        this.id = Ids.next();
        this.tenantId = scope.tenant();
    }

    protected static <T extends TenantOwned> List<T> newest(Class<T> type, Scope scope, UUID before, int most) {
        return Panache.getSession(type)
                .createSelectionQuery(
                        "from " + type.getName() + " where tenantId = ?1 and id < ?2 order by id desc", type)
                .setParameter(1, scope.tenant())
                .setParameter(2, before)
                .setMaxResults(most)
                .getResultList();
    }

    protected static <T extends TenantOwned> T one(Class<T> type, Scope scope, UUID id) {
        return byId(type, scope, id).uniqueResultOptional().orElseThrow(RequestProblem::notFound);
    }

    /** Whoever else asks for this row so waits until the transaction has ended. */
    protected static <T extends TenantOwned> Optional<T> locked(Class<T> type, Scope scope, UUID id) {
        return byId(type, scope, id).setLockMode(LockModeType.PESSIMISTIC_WRITE).uniqueResultOptional();
    }

    /** Whoever else asks for these words waits until the transaction has ended. */
    protected static void lock(String words) {
        Panache.getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, words)
                .getSingleResult();
    }

    private static <T extends TenantOwned> SelectionQuery<T> byId(Class<T> type, Scope scope, UUID id) {
        return Panache.getSession(type)
                .createSelectionQuery("from " + type.getName() + " where tenantId = ?1 and id = ?2", type)
                .setParameter(1, scope.tenant())
                .setParameter(2, id);
    }
}
