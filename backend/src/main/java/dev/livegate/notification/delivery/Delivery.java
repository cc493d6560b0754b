package dev.livegate.notification.delivery;

import dev.livegate.notification.Notice;
import dev.livegate.notification.webhook.Endpoint;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
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

/** One notice on its way to one endpoint. By hand it is tried once, and whether the endpoint rests or not. */
@Entity
@Table(name = "webhook_deliveries")
public class Delivery extends TenantOwned {

    private static final Duration LIFE = Duration.ofDays(1);

    @Column(name = "endpoint_id", updatable = false)
    private UUID endpointId;

    @Column(name = "notice_id", updatable = false)
    private UUID noticeId;

    @Column(name = "by_hand", updatable = false)
    private boolean byHand;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.pending;

    private int tries;

    @Column(name = "log_json")
    private String log = "[]";

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected Delivery() {}

    public Delivery(Scope scope, Endpoint endpoint, Notice notice, Instant now) {
        super(scope);
        this.endpointId = endpoint.id;
        this.noticeId = notice.id;
        this.createdAt = now;
        this.nextAt = now;
    }

    Delivery byHand() {
        byHand = true;
        persistAndFlush();
        return this;
    }

    /** False if this notice is on its way there already. Not persist(): a duplicate must not spoil the transaction. */
    public boolean addOnce() {
        return getEntityManager()
                        .createNativeQuery("""
                        insert into webhook_deliveries (tenant_id, id, endpoint_id, notice_id, by_hand, state, tries,
                            log_json, next_at, created_at)
                        values (?1, ?2, ?3, ?4, false, 'pending', 0, '[]', ?5, ?5) on conflict do nothing""")
                        .setParameter(1, tenantId)
                        .setParameter(2, id)
                        .setParameter(3, endpointId)
                        .setParameter(4, noticeId)
                        .setParameter(5, createdAt)
                        .executeUpdate()
                == 1;
    }

    public static Optional<Delivery> find(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    static Delivery of(Scope scope, UUID endpoint, UUID id) {
        return find(scope, id)
                .filter(delivery -> delivery.endpointId.equals(endpoint))
                .orElseThrow(RequestProblem::notFound);
    }

    static List<Delivery> page(Scope scope, UUID endpoint, UUID before, int most) {
        return find("tenantId = ?1 and endpointId = ?2 and id < ?3 order by id desc", scope.tenant(), endpoint, before)
                .page(0, most)
                .list();
    }

    static long forget(Scope scope, Instant before) {
        return delete(
                "tenantId = ?1 and createdAt < ?2 and state <> ?3", scope.tenant(), before, DeliveryState.pending);
    }

    public boolean awaitsTry(int number) {
        return state == DeliveryState.pending && tries == number;
    }

    public boolean mayTryAgain(Instant at) {
        return !byHand && tries < Waits.TRIES && at.isBefore(createdAt.plus(LIFE));
    }

    /** It waits, without having been tried. */
    void nextAt(Instant at) {
        nextAt = at;
    }

    void tried(String longerLog) {
        tries++;
        log = longerLog;
        nextAt = null;
    }

    public void end(DeliveryState last, Instant now) {
        state = state.become(last);
        endedAt = now;
        nextAt = null;
    }

    public UUID endpointId() {
        return endpointId;
    }

    public UUID noticeId() {
        return noticeId;
    }

    public boolean isByHand() {
        return byHand;
    }

    public int tries() {
        return tries;
    }

    String log() {
        return log;
    }

    DeliveryView view(Notice notice, List<Try> lines) {
        return new DeliveryView(
                id, notice.topic(), notice.body(), state, byHand, tries, lines, createdAt, nextAt, endedAt);
    }
}
