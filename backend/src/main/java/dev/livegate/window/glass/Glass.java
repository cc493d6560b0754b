package dev.livegate.window.glass;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One time that somebody broke the glass; the row stays when it is whole again. */
@Entity
@Table(name = "broken_glass")
class Glass extends TenantOwned {

    @Column(updatable = false)
    private String reason;

    @Column(name = "broken_by", updatable = false)
    private String brokenBy;

    @Column(name = "broken_at", updatable = false)
    private Instant brokenAt;

    @Column(name = "until", updatable = false)
    private Instant until;

    @Column(name = "mended_at")
    private @Nullable Instant mendedAt;

    @Version
    private long version;

    protected Glass() {}

    Glass(Scope scope, String reason, Instant now, Duration life) {
        super(scope);
        this.reason = reason;
        this.brokenBy = scope.actor().name();
        this.brokenAt = now;
        this.until = now.plus(life);
    }

    static Optional<Glass> broken(Scope scope, Instant at) {
        return find(
                        "tenantId = ?1 and mendedAt is null and brokenAt <= ?2 and until > ?2 order by id desc",
                        scope.tenant(),
                        at)
                .firstResultOptional();
    }

    /** Who breaks it waits for whoever is breaking it. */
    static void lock(Scope scope) {
        lock("glass " + scope.tenant());
    }

    void mend(Instant now) {
        mendedAt = now;
    }

    GlassView view() {
        return new GlassView(reason, brokenBy, brokenAt, until);
    }
}
