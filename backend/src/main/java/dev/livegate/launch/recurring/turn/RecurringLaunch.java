package dev.livegate.launch.recurring.turn;

import dev.livegate.launch.recurring.dates.Dates;
import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product, launched again and again. It waits for one date at a time; the round tells its bell from older ones. */
@Entity
@Table(name = "recurring_launches")
public class RecurringLaunch extends TenantOwned {

    @Column(name = "product_id", updatable = false)
    public UUID productId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    public Environment environment;

    @Column(name = "sell_before_live")
    private boolean sellBeforeLive;

    private String timezone;

    // Text: it has no place on the time line without its zone.
    @Column(name = "local_start")
    private String localStart;

    private String rule;

    @Column(name = "catch_up_minutes")
    private int catchUpMinutes;

    @Column(name = "pause_on_failure")
    private boolean pauseOnFailure;

    @Column(name = "created_by", updatable = false)
    public @Nullable UUID createdBy;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Enumerated(EnumType.STRING)
    private RecurringState state = RecurringState.active;

    private int round;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "paused_reason")
    private @Nullable String pausedReason;

    @Version
    private long version;

    protected RecurringLaunch() {}

    public RecurringLaunch(Scope scope, UUID productId, Environment environment, Instant now) {
        super(scope);
        this.productId = productId;
        this.environment = environment;
        this.createdBy = scope.actor().id();
        this.createdAt = now;
    }

    public static List<RecurringLaunch> page(Scope scope, UUID before, int most) {
        return newest(RecurringLaunch.class, scope, before, most);
    }

    public static RecurringLaunch of(Scope scope, UUID id) {
        return one(RecurringLaunch.class, scope, id);
    }

    public static Optional<RecurringLaunch> lockedIfThere(Scope scope, UUID id) {
        return locked(RecurringLaunch.class, scope, id);
    }

    public static long count(Scope scope) {
        return count("tenantId = ?1", scope.tenant());
    }

    static long ofProduct(Scope scope, UUID product) {
        return count("tenantId = ?1 and productId = ?2", scope.tenant(), product);
    }

    /** Who adds one of a tenant waits for the other: there is a most. */
    public static void lock(Scope scope) {
        lock("recurring " + scope.tenant());
    }

    void become(Recurrence recurrence, Instant now) {
        timezone = recurrence.dates().zone().getId();
        localStart = recurrence.dates().first().toString();
        rule = recurrence.dates().rule().text();
        catchUpMinutes = (int) recurrence.catchUp().toMinutes();
        pauseOnFailure = recurrence.pauseOnFailure();
        sellBeforeLive = recurrence.sellBeforeLive();
        updatedAt = now;
    }

    /** From paused, from the end, or from one date to the next. */
    void waitFor(Instant date) {
        state = state == RecurringState.active ? state : state.become(RecurringState.active);
        nextAt = date;
        pausedAt = null;
        pausedReason = null;
        nextRound();
    }

    void end() {
        state = state.become(RecurringState.ended);
        nextAt = null;
        nextRound();
    }

    void pause(String why, Instant now) {
        state = state.become(RecurringState.paused);
        nextAt = null;
        pausedAt = now;
        pausedReason = why;
        nextRound();
    }

    /** The bells of earlier rounds ring for nothing. */
    void nextRound() {
        round++;
    }

    boolean waitsFor(Turn turn) {
        return state == RecurringState.active && round == turn.round();
    }

    public Recurrence recurrence() {
        return new Recurrence(
                Dates.kept(localStart, rule, timezone),
                Duration.ofMinutes(catchUpMinutes),
                pauseOnFailure,
                sellBeforeLive);
    }

    public RecurringState state() {
        return state;
    }

    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    public @Nullable String pausedReason() {
        return pausedReason;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    int round() {
        return round;
    }
}
