package dev.livegate.window;

import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.window.hours.Hours;
import dev.livegate.window.hours.Rule;
import dev.livegate.window.hours.Sign;
import dev.livegate.window.hours.WindowKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign on the door, as it is kept. The local start is text: it has no place on the time line without its zone. */
@Entity
@Table(name = "windows")
class Window extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private WindowKind kind;

    private String reason;
    private String owner;
    private String timezone;

    @Column(name = "local_start")
    private String localStart;

    @Column(name = "duration_minutes")
    private int durationMinutes;

    private @Nullable String rule;
    private @Nullable Instant until;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Window() {}

    Window(Scope scope, Sign sign, Instant now) {
        super(scope);
        createdAt = now;
        become(sign, now);
    }

    static List<Window> all(Scope scope) {
        return list("tenantId = ?1 order by id desc", scope.tenant());
    }

    static List<Sign> signs(Scope scope) {
        return all(scope).stream().map(Window::sign).toList();
    }

    static List<Window> page(Scope scope, UUID before, int most) {
        return newest(Window.class, scope, before, most);
    }

    static Window of(Scope scope, UUID id) {
        return one(Window.class, scope, id);
    }

    static Window locked(Scope scope, UUID id) {
        return locked(Window.class, scope, id).orElseThrow(RequestProblem::notFound);
    }

    static long count(Scope scope) {
        return count("tenantId = ?1", scope.tenant());
    }

    /** Who adds a window of a tenant waits for the other: there is a most. */
    static void lock(Scope scope) {
        lock("windows " + scope.tenant());
    }

    void become(Sign sign, Instant now) {
        kind = sign.kind();
        reason = sign.reason();
        owner = sign.owner();
        timezone = sign.hours().zone().getId();
        localStart = sign.hours().first().toString();
        durationMinutes = (int) sign.hours().length().toMinutes();
        rule = sign.hours().rule() == null ? null : sign.hours().rule().text();
        until = sign.until();
        updatedAt = now;
    }

    Sign sign() {
        Hours hours = new Hours(
                LocalDateTime.parse(localStart),
                Duration.ofMinutes(durationMinutes),
                rule == null ? null : new Rule(rule),
                ZoneId.of(timezone));
        return new Sign(kind, reason, owner, hours, until);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
