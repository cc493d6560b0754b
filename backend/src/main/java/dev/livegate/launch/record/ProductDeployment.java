package dev.livegate.launch.record;

import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One launch of one product, and how it stands. How it goes well is said lastly, beside other changes of it. */
@Entity
@DynamicUpdate
@Table(name = "product_deployments")
public class ProductDeployment extends LaunchTerms {

    private static final int WHOLE = 100;
    private static final List<DeploymentStatus> RUNNING =
            List.of(DeploymentStatus.pending, DeploymentStatus.validating, DeploymentStatus.deploying);

    @Enumerated(EnumType.STRING)
    private DeploymentStatus status = DeploymentStatus.pending;

    @Column(name = "rolling_back")
    private boolean rollingBack;

    private int progress;

    @Column(name = "progress_message")
    private String progressMessage = "Waits for its turn";

    @Embedded
    private @Nullable Trouble trouble;

    @Version
    private long version;

    protected ProductDeployment() {}

    public ProductDeployment(Scope scope, UUID productId, Environment environment, Instant now) {
        super(scope, productId, environment, now);
    }

    /** Who begins a launch of this product waits for whoever is beginning one. */
    public static void lock(Scope scope, UUID product) {
        lock("launch " + scope.tenant() + product);
    }

    public static ProductDeployment of(Scope scope, UUID id) {
        return one(ProductDeployment.class, scope, id);
    }

    public static ProductDeployment locked(Scope scope, UUID id) {
        return lockedIfThere(scope, id).orElseThrow(RequestProblem::notFound);
    }

    public static Optional<ProductDeployment> lockedIfThere(Scope scope, UUID id) {
        return locked(ProductDeployment.class, scope, id);
    }

    public static Optional<ProductDeployment> running(Scope scope, UUID product) {
        return among(scope, product, RUNNING).stream().findFirst();
    }

    /** Of any product. None begins or goes on until the transaction has ended. */
    public static Optional<ProductDeployment> firstRunning(Scope scope) {
        return ProductDeployment.<ProductDeployment>find("tenantId = ?1 and finishedAt is null", scope.tenant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(ProductDeployment::isRunning)
                .findFirst();
    }

    /** Those that wait for their time, or are held. */
    public static List<ProductDeployment> scheduled(Scope scope, UUID product) {
        return among(scope, product, List.of(DeploymentStatus.scheduled));
    }

    private static List<ProductDeployment> among(Scope scope, UUID product, List<DeploymentStatus> statuses) {
        return list("tenantId = ?1 and productId = ?2 and status in ?3", scope.tenant(), product, statuses);
    }

    public static Optional<ProductDeployment> latest(Scope scope, UUID product) {
        return ProductDeployment.<ProductDeployment>find(
                        "tenantId = ?1 and productId = ?2 order by id desc", scope.tenant(), product)
                .firstResultOptional();
    }

    /** Newest first. */
    public static List<ProductDeployment> page(Scope scope, Set<DeploymentStatus> among, UUID before, int most) {
        return ProductDeployment.<ProductDeployment>find(
                        "tenantId = ?1 and id < ?2 and status in ?3 order by id desc", scope.tenant(), before, among)
                .page(0, most)
                .list();
    }

    /** What may still be taken back at Stripe stays, and so does what has not ended. */
    static long forget(Scope scope, Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from product_deployments d where d.tenant_id = ?1 and d.finished_at < ?2
                            and (d.status in ('rolled_back', 'cancelled') or d.status = 'failed' and not exists (
                                select from launch_changes c where c.tenant_id = d.tenant_id and c.deployment_id = d.id
                                    and c.status in ('sent', 'done'))
                            or d.status in ('completed', 'failed') and exists (
                                select from product_deployments later
                                where later.tenant_id = d.tenant_id and later.product_id = d.product_id
                                    and later.environment = d.environment and later.status = 'completed'
                                    and later.started_at > d.started_at))""")
                .setParameter(1, scope.tenant())
                .setParameter(2, before)
                .executeUpdate();
    }

    /** From nothing, or from another time. */
    public void waits() {
        hold("Waits for its time", null);
    }

    /** Nothing was changed at Stripe, and nothing happens until somebody says so. */
    public void held(String why) {
        hold("Held, and nothing was changed at Stripe", trouble == null ? Trouble.of(why) : trouble);
    }

    private void hold(String message, @Nullable Trouble why) {
        status = status == DeploymentStatus.scheduled ? status : status.become(DeploymentStatus.scheduled);
        startedAt = null;
        trouble = why;
        at(0, message);
    }

    /** Its time has come: of the product as it is now. */
    public void due(String product, Instant now) {
        status = status.become(DeploymentStatus.validating);
        productJson = product;
        startedAt = now;
        trouble = null;
    }

    public void at(int percent, String message) {
        progress = percent;
        progressMessage = message;
    }

    /** Somebody is at it again. While it leads back, what led back stays. */
    public void untroubled() {
        trouble = rollingBack ? trouble : null;
    }

    /** Its time has come, and what is in the way passes by itself. */
    public void waitsFor(String why) {
        trouble = trouble == null ? Trouble.of(why) : trouble;
        progressMessage = why;
    }

    public void troubled(StripeFault fault) {
        trouble = Trouble.of(fault);
        heard(List.of(fault.category()));
    }

    public void completed(Instant now) {
        end(DeploymentStatus.completed, now);
        at(WHOLE, "On sale");
        trouble = null;
    }

    public void failed(@Nullable String why, Instant now) {
        end(DeploymentStatus.failed, now);
        trouble = trouble == null ? Trouble.of(why) : trouble;
        progressMessage =
                rollingBack ? "Not everything could be taken back" : "Stopped before anything changed at Stripe";
    }

    public void cancelled(Instant now) {
        end(DeploymentStatus.cancelled, now);
        progressMessage = "Cancelled before anything changed at Stripe";
    }

    /** From here on it leads back. */
    public void takenBack(@Nullable String why) {
        if (status != DeploymentStatus.deploying) {
            status = status.become(DeploymentStatus.deploying);
        }
        rollingBack = true;
        finishedAt = null;
        trouble = trouble == null ? Trouble.of(why) : trouble;
        progressMessage = "Takes back what was changed at Stripe";
    }

    public void rolledBack(Instant now) {
        end(DeploymentStatus.rolled_back, now);
        at(WHOLE, "Everything at Stripe is as it was before");
    }

    private void end(DeploymentStatus last, Instant now) {
        status = status.become(last);
        finishedAt = now;
    }

    public DeploymentStatus status() {
        return status;
    }

    public boolean isRunning() {
        return RUNNING.contains(status);
    }

    public boolean isRollingBack() {
        return rollingBack;
    }

    public int progress() {
        return progress;
    }

    public String progressMessage() {
        return progressMessage;
    }

    public Trouble trouble() {
        return trouble == null ? Trouble.NONE : trouble;
    }
}
