package dev.livegate.notification;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Something that has happened, in the words and bytes in which it is told; nothing in it ever changes. */
@Entity
@Table(name = "notices")
public class Notice extends TenantOwned {

    @Column(updatable = false)
    private String topic;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String sentence;

    @Column(updatable = false)
    private String details = "";

    @Column(updatable = false)
    private String path;

    @Column(updatable = false)
    private String body;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Notice() {}

    Notice(Scope scope, String topic, Instant now) {
        super(scope);
        this.topic = topic;
        this.createdAt = now;
    }

    void says(String headline, String words, String page) {
        title = headline;
        sentence = words;
        path = page;
    }

    void lists(List<String> lines) {
        details = String.join(
                "\n", lines.stream().map(line -> line.replace('\n', ' ')).toList());
    }

    void weighs(String bytes) {
        body = bytes;
    }

    public static Optional<Notice> find(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    public static List<Notice> all(Scope scope, List<UUID> ids) {
        return list("tenantId = ?1 and id in ?2", scope.tenant(), ids);
    }

    /** With how they were delivered; one that is on its way stays. */
    static long forget(Scope scope, Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from notices n where n.tenant_id = ?1 and n.created_at < ?2
                            and not exists (select from webhook_deliveries d where d.tenant_id = n.tenant_id
                                and d.notice_id = n.id and d.state = 'pending')""")
                .setParameter(1, scope.tenant())
                .setParameter(2, before)
                .executeUpdate();
    }

    public String topic() {
        return topic;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    public List<String> details() {
        return details.isEmpty() ? List.of() : List.of(details.split("\n"));
    }

    public String path() {
        return path;
    }

    public String body() {
        return body;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
