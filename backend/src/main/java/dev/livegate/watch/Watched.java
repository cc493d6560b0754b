package dev.livegate.watch;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One revision while it is live and watched; a tenant has at most one that goes on. */
@Entity
@Table(name = "watches")
class Watched extends TenantOwned {

    @Column(updatable = false)
    private int revision;

    @Column(name = "began_at", updatable = false)
    private Instant beganAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int round;

    @Column(name = "last_at")
    private Instant lastAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "failures_in_row")
    private int failuresInRow;

    private String failing = "";

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String baseline;

    @ColumnTransformer(write = "cast(? as jsonb)")
    private @Nullable String sight;

    @Version
    private long version;

    protected Watched() {}

    /** The verification with which it went live counts as the first round that passed. */
    Watched(Scope scope, int revision, Instant now) {
        super(scope);
        this.revision = revision;
        this.beganAt = now;
        this.lastAt = now;
    }

    static Optional<Watched> open(Scope scope) {
        return find("tenantId = ?1 and endedAt is null", scope.tenant()).firstResultOptional();
    }

    static Optional<Watched> open(Scope scope, UUID id) {
        return open(scope).filter(one -> one.id.equals(id));
    }

    static Optional<Watched> openAt(Scope scope, UUID id, int round) {
        return find("tenantId = ?1 and id = ?2 and round = ?3 and endedAt is null", scope.tenant(), id, round)
                .firstResultOptional();
    }

    /** Written at once, since only one goes on. */
    void end(Instant now) {
        endedAt = now;
        nextAt = null;
        flush();
    }

    void compareWith(@Nullable String seen) {
        baseline = seen;
    }

    /** Counted as it begins: a slow round holds up no other. */
    void beginRound() {
        round++;
    }

    void nextAt(Instant next) {
        nextAt = next;
    }

    /** @return what failed the round before, if that is not the same set */
    Optional<List<String>> saw(Set<String> failed, String seen, Instant now) {
        List<String> before = failing();
        List<String> fails = failed.stream().sorted().toList();
        lastAt = now;
        failuresInRow = fails.isEmpty() ? 0 : failuresInRow + 1;
        failing = String.join(",", fails);
        sight = seen;
        baseline = baseline == null && fails.isEmpty() ? seen : baseline;
        return before.equals(fails) ? Optional.empty() : Optional.of(before);
    }

    List<String> failing() {
        return failing.isEmpty() ? List.of() : List.of(failing.split(","));
    }

    int revision() {
        return revision;
    }

    int round() {
        return round;
    }

    int failuresInRow() {
        return failuresInRow;
    }

    Instant beganAt() {
        return beganAt;
    }

    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    Instant nextAt() {
        return nextAt;
    }

    @Nullable
    String baseline() {
        return baseline;
    }

    @Nullable
    String sight() {
        return sight;
    }
}
