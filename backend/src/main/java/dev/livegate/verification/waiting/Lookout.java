package dev.livegate.verification.waiting;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One series of looks for one address; a tenant has at most one that goes on. */
@Entity
@Table(name = "lookouts")
class Lookout extends TenantOwned {

    @Column(name = "app_url", updatable = false)
    private String appUrl;

    @Enumerated(EnumType.STRING)
    private LookoutState state = LookoutState.waiting;

    private int looks;

    @Column(name = "run_id")
    private @Nullable UUID runId;

    @Column(name = "began_at", updatable = false)
    private Instant beganAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Lookout() {}

    Lookout(Scope scope, String appUrl, Instant now) {
        super(scope);
        this.appUrl = appUrl;
        this.beganAt = now;
    }

    static Optional<Lookout> of(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    static Optional<Lookout> latest(Scope scope) {
        return find("tenantId = ?1 order by id desc", scope.tenant()).firstResultOptional();
    }

    static Optional<Lookout> open(Scope scope) {
        return latest(scope).filter(Lookout::isWaiting);
    }

    /** Only the newest few are of interest. */
    static void forget(Scope scope, Instant before) {
        delete("tenantId = ?1 and state <> ?2 and beganAt < ?3", scope.tenant(), LookoutState.waiting, before);
    }

    void lookAgainAt(Instant next) {
        nextAt = next;
    }

    /** Until a pre-flight passes: no look is arranged, and none is counted. */
    void sleep() {
        nextAt = null;
    }

    boolean isAsleep() {
        return isWaiting() && nextAt == null;
    }

    void looked() {
        looks++;
    }

    void end(LookoutState how, Instant now) {
        state = state.become(how);
        nextAt = null;
        endedAt = now;
        flush();
    }

    void led(UUID run) {
        runId = run;
    }

    boolean isWaiting() {
        return state == LookoutState.waiting;
    }

    String appUrl() {
        return appUrl;
    }

    int looks() {
        return looks;
    }

    LookoutView view() {
        return new LookoutView(state, appUrl, looks, beganAt, nextAt, endedAt, runId);
    }
}
