package dev.livegate.verification.standing;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.verification.visit.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** What a run of kind VERIFY holds beside its findings; it carries the run's id. */
@Entity
@Table(name = "verifications")
public class Verification extends TenantOwned {

    /** A run takes 15 seconds; whoever did not end by then was killed. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    @Column(name = "app_url", updatable = false)
    private String appUrl;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Profile profile;

    private boolean eligible;
    private boolean ended;
    private boolean passed;
    private boolean proved;
    private boolean preview;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String binding;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String sight;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private String guidance = "[]";

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Verification() {}

    public Verification(Scope scope, UUID run, VerificationOrder order, boolean eligible) {
        super(scope);
        this.id = run;
        this.appUrl = order.appUrl();
        this.profile = order.profile();
        this.eligible = eligible;
    }

    public Verification begunAt(Instant start, boolean inPreview) {
        createdAt = start;
        preview = inPreview;
        persist();
        return this;
    }

    /** Eligible is what was looked at, which need not be what was ordered. */
    public void end(Outcome outcome, Kept kept, Instant now) {
        ended = true;
        eligible = outcome.eligible();
        passed = outcome.passed();
        proved = outcome.proved();
        binding = kept.binding();
        sight = kept.sight();
        guidance = kept.guidance();
        endedAt = now;
    }

    public record Outcome(boolean eligible, boolean passed, boolean proved) {}

    /** As JSON. */
    public record Kept(String binding, String sight, String guidance) {}

    public void reported(UUID report) {
        reportId = report;
    }

    public static Optional<Verification> of(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    /** Ended, of the configured app, the newest; production does not count what a preview found (C14). */
    static Optional<Verification> latestEligible(Scope scope, Profile profile, boolean previewCounts) {
        return find(
                        "tenantId = ?1 and eligible = true and ended = true and profile = ?2"
                                + " and (preview = false or ?3 = true) order by id desc",
                        scope.tenant(),
                        profile,
                        previewCounts)
                .firstResultOptional();
    }

    static boolean isUnderWay(Scope scope, Instant since) {
        return count("tenantId = ?1 and ended = false and createdAt > ?2", scope.tenant(), since) > 0;
    }

    /** Begun by somebody who was killed: nobody will end them any more. */
    public static List<Verification> abandoned(Scope scope, Instant before) {
        return list("tenantId = ?1 and ended = false and createdAt <= ?2", scope.tenant(), before);
    }

    /** It has seen nothing, so neither gate nor badge go by it. */
    public void abandon(Instant now) {
        ended = true;
        eligible = false;
        endedAt = now;
    }

    public static boolean everProved(Scope scope, String appUrl) {
        return count("tenantId = ?1 and proved = true and appUrl = ?2", scope.tenant(), appUrl) > 0;
    }

    public String appUrl() {
        return appUrl;
    }

    public Profile profile() {
        return profile;
    }

    public boolean isEligible() {
        return eligible;
    }

    public boolean isPassed() {
        return passed;
    }

    boolean isPreview() {
        return preview;
    }

    @Nullable
    String binding() {
        return binding;
    }

    @Nullable
    String sight() {
        return sight;
    }

    String guidance() {
        return guidance;
    }

    public @Nullable UUID reportId() {
        return reportId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
