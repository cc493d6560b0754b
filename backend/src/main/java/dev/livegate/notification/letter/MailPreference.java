package dev.livegate.notification.letter;

import dev.livegate.notification.Topic;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person chose in one tenant; who has chosen nothing has no row. */
@Entity
@Table(name = "mail_preferences")
public class MailPreference extends TenantOwned {

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Column(columnDefinition = "text[]")
    private String[] topics;

    @Column(name = "quiet_from")
    private @Nullable String quietFrom;

    @Column(name = "quiet_until")
    private @Nullable String quietUntil;

    @Column(name = "quiet_zone")
    private @Nullable String quietZone;

    @Version
    private long version;

    protected MailPreference() {}

    static List<MailPreference> all(Scope scope) {
        return list("tenantId = ?1", scope.tenant());
    }

    static Optional<MailPreference> of(Scope scope, UUID user) {
        return find("tenantId = ?1 and userId = ?2", scope.tenant(), user).firstResultOptional();
    }

    /** Their row, made if there is none; also when two taps come at once. */
    static MailPreference ensure(Scope scope, UUID user) {
        getEntityManager()
                .createNativeQuery("""
                        insert into mail_preferences (tenant_id, id, user_id) values (?1, ?2, ?3)
                        on conflict (tenant_id, user_id) do update set user_id = excluded.user_id""")
                .setParameter(1, scope.tenant())
                .setParameter(2, Ids.next())
                .setParameter(3, user)
                .executeUpdate();
        return of(scope, user).orElseThrow();
    }

    void choose(Set<Topic> wanted, @Nullable QuietHours quiet) {
        topics = Topic.words(wanted);
        quietFrom = quiet == null ? null : quiet.from().toString();
        quietUntil = quiet == null ? null : quiet.until().toString();
        quietZone = quiet == null ? null : quiet.zone().getId();
    }

    boolean wants(Topic topic) {
        return List.of(topics).contains(topic.word());
    }

    Optional<QuietHours> quietHours() {
        return quietFrom == null || quietUntil == null || quietZone == null
                ? Optional.empty()
                : Optional.of(
                        new QuietHours(LocalTime.parse(quietFrom), LocalTime.parse(quietUntil), ZoneId.of(quietZone)));
    }

    UUID userId() {
        return userId;
    }
}
