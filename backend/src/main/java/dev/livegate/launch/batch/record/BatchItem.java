package dev.livegate.launch.batch.record;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.ProductView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product of a batch. It waits under the lock of its batch, and once launched it follows its deployment. */
@Entity
@Table(name = "launch_batch_items")
public class BatchItem extends TenantOwned {

    @Column(name = "batch_id", updatable = false)
    public UUID batchId;

    @Column(updatable = false)
    public int position;

    @Column(name = "product_id", updatable = false)
    private @Nullable UUID productId;

    @Column(name = "product_name", updatable = false)
    public String productName;

    @Column(name = "deployment_id")
    private @Nullable UUID deploymentId;

    @Enumerated(EnumType.STRING)
    private ItemStatus status = ItemStatus.waiting;

    @Column(name = "results_json")
    private @Nullable String resultsJson;

    @Column(name = "error_text")
    private @Nullable String error;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private long version;

    protected BatchItem() {}

    public BatchItem(Scope scope, LaunchBatch batch, int position, ProductView product) {
        super(scope);
        this.batchId = batch.id;
        this.position = position;
        this.productId = product.id();
        this.productName = product.name();
    }

    public static List<BatchItem> of(Scope scope, UUID batch) {
        return list("tenantId = ?1 and batchId = ?2 order by position", scope.tenant(), batch);
    }

    public static Optional<BatchItem> ofDeployment(Scope scope, UUID deployment) {
        return find("tenantId = ?1 and deploymentId = ?2", scope.tenant(), deployment)
                .firstResultOptional();
    }

    /** Those that still want to launch this product. */
    public static List<BatchItem> waitingFor(Scope scope, UUID product) {
        return list("tenantId = ?1 and productId = ?2 and status = ?3", scope.tenant(), product, ItemStatus.waiting);
    }

    /** So many products of a batch stand so. */
    public record Tally(UUID batch, ItemStatus status, long products) {}

    public static List<Tally> tallies(Scope scope, List<UUID> batches) {
        return getEntityManager()
                .createQuery(
                        "select i.batchId, i.status, count(*) from BatchItem i"
                                + " where i.tenantId = ?1 and i.batchId in ?2 group by i.batchId, i.status",
                        Object[].class)
                .setParameter(1, scope.tenant())
                .setParameter(2, batches)
                .getResultStream()
                .map(row -> new Tally((UUID) row[0], (ItemStatus) row[1], (Long) row[2]))
                .toList();
    }

    public void found(String results) {
        resultsJson = results;
    }

    public void began(UUID deployment, Instant now) {
        status = status.become(ItemStatus.launching);
        deploymentId = deployment;
        startedAt = now;
    }

    public void completed(Instant now) {
        status = status.become(ItemStatus.completed);
        finishedAt = now;
    }

    public void failed(String why, Instant now) {
        status = status.become(ItemStatus.failed);
        error = why;
        finishedAt = now;
    }

    public void skipped(String why, Instant now) {
        status = status.become(ItemStatus.skipped);
        error = why;
        finishedAt = now;
    }

    public boolean is(ItemStatus other) {
        return status == other;
    }

    public ItemStatus status() {
        return status;
    }

    /** Null once the product was deleted; what waits keeps its product. */
    public @Nullable UUID productId() {
        return productId;
    }

    public @Nullable UUID deploymentId() {
        return deploymentId;
    }

    public @Nullable String resultsJson() {
        return resultsJson;
    }

    public @Nullable String error() {
        return error;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
