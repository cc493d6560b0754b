package dev.livegate.notification.webhook;

import dev.livegate.notification.Topic;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that a tenant wants to be called at. It may hold a secret of its own, so members see its host only. */
@Entity
@Table(name = "webhook_endpoints")
public class Endpoint extends TenantOwned {

    private String url;
    private String description;

    @Column(columnDefinition = "text[]")
    private String[] topics;

    private boolean enabled = true;

    @Column(name = "off_because")
    private @Nullable String offBecause;

    @Embedded
    private Breaker breaker = new Breaker();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Endpoint() {}

    Endpoint(Scope scope, String url, @Nullable String description, Instant now) {
        super(scope);
        this.url = url;
        this.description = description == null ? "" : description.strip();
        this.createdAt = now;
    }

    static List<Endpoint> all(Scope scope) {
        return list("tenantId = ?1 order by id desc", scope.tenant());
    }

    /** Who wants to hear of it, in the order in which all that look for them find them. */
    public static List<Endpoint> hearing(Scope scope, String topic) {
        return Endpoint.<Endpoint>list("tenantId = ?1 and enabled = true order by id", scope.tenant()).stream()
                .filter(one -> List.of(one.topics).contains(topic))
                .toList();
    }

    public static Endpoint of(Scope scope, UUID id) {
        return one(Endpoint.class, scope, id);
    }

    public static Optional<Endpoint> locked(Scope scope, UUID id) {
        return locked(Endpoint.class, scope, id);
    }

    /** Nobody else changes it meanwhile, not even a delivery that has just failed. */
    static Endpoint held(Scope scope, UUID id) {
        return locked(scope, id).orElseThrow(RequestProblem::notFound);
    }

    void hears(Set<Topic> wanted) {
        topics = Topic.words(wanted);
    }

    void moves(String address) {
        url = address;
        breaker = new Breaker();
    }

    void describe(String words) {
        description = words.strip();
    }

    /** By a person: whatever was held against it is forgotten. */
    void turn(boolean on) {
        enabled = on;
        offBecause = null;
        breaker = new Breaker();
    }

    /** By Livegate. */
    public void giveUp(String reason) {
        enabled = false;
        offBecause = reason;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public Breaker breaker() {
        return breaker;
    }

    public String url() {
        return url;
    }

    public String origin() {
        return url.substring(0, url.indexOf('/', url.indexOf("://") + 3));
    }

    WebhookView view(boolean whole, Instant now) {
        return new WebhookView(
                id,
                whole ? url : origin() + "/…",
                description,
                Topic.of(topics),
                state(now),
                offBecause,
                breaker.failures(),
                breaker.closedUntil(now).orElse(null),
                createdAt);
    }

    private WebhookState state(Instant now) {
        if (!enabled) {
            return WebhookState.off;
        }
        return breaker.closedUntil(now).isPresent() ? WebhookState.paused : WebhookState.on;
    }
}
