package dev.livegate.account;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import dev.livegate.platform.time.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one person may do in one tenant. */
@Entity
@Table(name = "memberships")
public class Membership extends TenantOwned {

    private static final String JOIN = """
            insert into memberships (tenant_id, id, user_id, role, created_at)
            select t.id, ?, ?, ?, ? from tenants t where t.id = ?""";

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Membership() {}

    private Membership(Scope scope) {
        super(scope);
    }

    public static Membership join(Scope scope, User user, Role role, Instant now) {
        Membership membership = new Membership(scope);
        membership.userId = user.id;
        membership.role = role;
        membership.createdAt = now;
        membership.persist();
        return membership;
    }

    /** Whoever acts joins in the role in which they act, as soon as the tenant is there. */
    public static void join(Lastly lastly, Scope scope, Instant now) {
        Actor actor = scope.actor();
        lastly.say(JOIN, Ids.next(), actor.id(), actor.role().name(), now, scope.tenant());
    }

    /** Who signed the tenant up; for the platform only. */
    public static Optional<UUID> founder(UUID tenant) {
        return Membership.<Membership>find("tenantId = ?1 order by id", tenant)
                .firstResultOptional()
                .map(Membership::userId);
    }

    /** Of any tenant; for the platform only. */
    public static List<UUID> owners(UUID tenant) {
        return Membership.<Membership>list("tenantId = ?1 and role = ?2 order by id", tenant, Role.owner).stream()
                .map(Membership::userId)
                .toList();
    }

    public static List<Membership> of(Scope scope) {
        return list("tenantId = ?1 order by id", scope.tenant());
    }

    public static Optional<Membership> byId(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), id).firstResultOptional();
    }

    public static Optional<Membership> of(Scope scope, UUID user) {
        return find("tenantId = ?1 and userId = ?2", scope.tenant(), user).firstResultOptional();
    }

    /** All tenants of a person, in the order in which they joined; for the platform only. */
    public static List<Membership> ofUser(UUID user) {
        return list("userId = ?1 order by id", user);
    }

    /** Locked, so that two owners cannot demote each other at the same moment. */
    static List<Membership> ownersForUpdate(Scope scope) {
        return Membership.<Membership>find("tenantId = ?1 and role = ?2 order by id", scope.tenant(), Role.owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public void become(Role other) {
        role = other;
    }

    public boolean isOwner() {
        return role == Role.owner;
    }

    public Role role() {
        return role;
    }

    public UUID userId() {
        return userId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
