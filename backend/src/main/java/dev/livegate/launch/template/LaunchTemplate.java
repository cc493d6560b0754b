package dev.livegate.launch.template;

import dev.livegate.launch.schedule.Notices;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.product.Environment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "launch_templates")
class LaunchTemplate extends TenantOwned {

    private String name;

    @Enumerated(EnumType.STRING)
    private Environment environment;

    @Column(name = "sell_before_live")
    private boolean sellBeforeLive;

    @Column(name = "stop_on_failure")
    private boolean stopOnFailure;

    private @Nullable String timezone;

    @Column(name = "expires_after")
    private @Nullable String expiresAfter;

    @Column(name = "email_notifications")
    private @Nullable Boolean emailNotifications;

    private @Nullable String reminders;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected LaunchTemplate() {}

    LaunchTemplate(Scope scope, Instant now) {
        super(scope);
        createdAt = now;
    }

    static List<LaunchTemplate> page(Scope scope, UUID before, int most) {
        return newest(LaunchTemplate.class, scope, before, most);
    }

    static LaunchTemplate of(Scope scope, UUID id) {
        return one(LaunchTemplate.class, scope, id);
    }

    static LaunchTemplate locked(Scope scope, UUID id) {
        return locked(LaunchTemplate.class, scope, id).orElseThrow(RequestProblem::notFound);
    }

    static long count(Scope scope) {
        return count("tenantId = ?1", scope.tenant());
    }

    static Optional<LaunchTemplate> named(Scope scope, String name) {
        return find("tenantId = ?1 and lower(name) = lower(?2)", scope.tenant(), name)
                .firstResultOptional();
    }

    /** Names are unique and there is a most, so templates of a tenant are changed one after the other. */
    static void lock(Scope scope) {
        lock("launch templates " + scope.tenant());
    }

    void become(String newName, Settings settings, Instant now) {
        Notices notices = settings.notificationSettings();
        name = newName;
        environment = settings.environment();
        sellBeforeLive = settings.sellBeforeLive();
        stopOnFailure = settings.stopOnFailure();
        timezone = settings.timezone();
        expiresAfter = settings.expiresAfter();
        emailNotifications = notices == null ? null : notices.emailNotifications();
        reminders = notices == null ? null : text(notices.reminderBeforeMinutes());
        updatedAt = now;
    }

    Settings settings() {
        boolean saysNothing = emailNotifications == null && reminders == null;
        return new Settings(
                environment,
                sellBeforeLive,
                stopOnFailure,
                timezone,
                expiresAfter,
                saysNothing ? null : new Notices(emailNotifications, minutes(reminders)));
    }

    private static @Nullable String text(@Nullable List<Integer> minutes) {
        return minutes == null ? null : minutes.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static @Nullable List<Integer> minutes(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(text.split(","))
                        .filter(one -> !one.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
