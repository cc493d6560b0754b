package dev.livegate.tenant;

import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.PlatformOwned;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Entity
@PlatformOwned("is itself what owns; its policy compares its id")
@Table(name = "tenants")
public class Tenant extends PanacheEntityBase {

    public static final Duration TRIAL = Duration.ofDays(14);

    private static final String CLAIM = """
            insert into tenants (id, slug, name, plan, plan_confirmed, subscription, trial_ends_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (slug) do nothing""";

    @Id
    @Column(updatable = false)
    public UUID id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private Plan plan;

    @Enumerated(EnumType.STRING)
    private Subscription subscription;

    @Column(name = "trial_ends_at")
    private @Nullable Instant trialEndsAt;

    @Column(name = "suspended_at")
    private @Nullable Instant suspendedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Embedded
    private @Nullable Brand brand;

    @Column(name = "plan_confirmed")
    private boolean planConfirmed;

    @Enumerated(EnumType.STRING)
    @Column(name = "provision_state")
    private ProvisionState provisionState = ProvisionState.pending;

    @Column(name = "provision_reason")
    private @Nullable String provisionReason;

    @Column(name = "provision_updated_at")
    private @Nullable Instant provisionUpdatedAt;

    @Version
    private long version;

    protected Tenant() {}

    /** A new tenant, whose trial begins now; nobody knows it until it has been claimed. */
    public static Tenant draft(Slug slug, String name, Plan plan, Instant now) {
        Tenant tenant = new Tenant();
        tenant.id = Ids.next();
        tenant.slug = slug.value();
        tenant.name = name;
        tenant.plan = plan;
        tenant.subscription = Subscription.trial;
        tenant.trialEndsAt = now.plus(TRIAL);
        tenant.createdAt = now;
        return tenant;
    }

    /** For whoever must know the id before it is claimed. */
    public Tenant identifiedBy(UUID chosen) {
        id = chosen;
        return this;
    }

    public static Tenant open(Slug slug, String name, Plan plan, Instant now) {
        Tenant tenant = draft(slug, name, plan, now);
        tenant.persist();
        return tenant;
    }

    /** One statement that only one of many can win; the others are told that the slug is somebody's already. */
    public void claim(Lastly lastly, Supplier<RuntimeException> taken) {
        lastly.insist(
                taken, CLAIM, id, slug, name, plan.name(), planConfirmed, subscription.name(), trialEndsAt, createdAt);
    }

    public static Optional<Tenant> byId(UUID id) {
        return findByIdOptional(id);
    }

    public static boolean isTaken(Slug slug) {
        return count("slug", slug.value()) > 0;
    }

    /** Newest first, from after the given one; for the operator's pages. */
    public static List<Tenant> newest(@Nullable UUID before, int most) {
        return before == null
                ? find("order by id desc").page(0, most).list()
                : find("id < ?1 order by id desc", before).page(0, most).list();
    }

    /** Set up, and on a trial that ends in between; in the order of their ids, from after the given one. */
    public static List<Tenant> trialsEnding(Instant from, Instant to, UUID after, int most) {
        return find(
                        "subscription = ?1 and provisionState = ?2 and suspendedAt is null"
                                + " and trialEndsAt > ?3 and trialEndsAt <= ?4 and id > ?5 order by id",
                        Subscription.trial,
                        ProvisionState.complete,
                        from,
                        to,
                        after)
                .page(0, most)
                .list();
    }

    public void choose(Plan chosen) {
        plan = chosen;
    }

    /** From here on the plan is the customer's decision, not our guess. */
    public void confirm(Plan chosen) {
        plan = chosen;
        planConfirmed = true;
    }

    public boolean isPlanConfirmed() {
        return planConfirmed;
    }

    public void wear(Brand look) {
        brand = look;
    }

    public Optional<Brand> brand() {
        return Optional.ofNullable(brand);
    }

    /** A flow that goes on from where it was killed says processing again, which changes nothing. */
    public void provisioning(ProvisionState state, @Nullable String reason, Instant now) {
        if (state != provisionState) {
            provisionState = provisionState.become(state);
            provisionReason = reason;
            provisionUpdatedAt = now;
        }
    }

    public ProvisionState provisionState() {
        return provisionState;
    }

    public Optional<String> provisionReason() {
        return Optional.ofNullable(provisionReason);
    }

    public Instant provisionUpdatedAt() {
        return provisionUpdatedAt == null ? createdAt : provisionUpdatedAt;
    }

    public void subscribe(Subscription state) {
        subscription = state;
    }

    public void suspend(Instant now) {
        suspendedAt = suspendedAt == null ? now : suspendedAt;
    }

    public void resume() {
        suspendedAt = null;
    }

    public boolean isSuspended() {
        return suspendedAt != null;
    }

    public boolean isOnTrial(Instant now) {
        return subscription == Subscription.trial && trialEndsAt != null && trialEndsAt.isAfter(now);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Plan plan() {
        return plan;
    }

    public Subscription subscription() {
        return subscription;
    }

    public Optional<Instant> trialEndsAt() {
        return Optional.ofNullable(trialEndsAt);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
