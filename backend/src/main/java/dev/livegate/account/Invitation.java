package dev.livegate.account;

import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was asked to join; one open invitation per address. */
@Entity
@Table(name = "invitations")
public class Invitation extends TenantOwned {

    static final Duration LIFE = Duration.ofDays(7);

    @Column(updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String digest;

    @Column(name = "invited_by")
    private String invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    protected Invitation() {}

    private Invitation(Scope scope) {
        super(scope);
    }

    /** Inviting again renews the invitation; the earlier link stops working. */
    static Invitation renew(Scope scope, EmailAddress email) {
        return Invitation.<Invitation>find("tenantId = ?1 and email = ?2", scope.tenant(), email.value())
                .firstResultOptional()
                .orElseGet(() -> {
                    Invitation fresh = new Invitation(scope);
                    fresh.email = email.value();
                    return fresh;
                });
    }

    void sent(Scope scope, Role asked, String newDigest, Instant now) {
        role = asked;
        digest = newDigest;
        invitedBy = scope.actor().name();
        createdAt = now;
        expiresAt = now.plus(LIFE);
        acceptedAt = null;
        persist();
    }

    static List<Invitation> open(Scope scope, Instant now) {
        return list("tenantId = ?1 and acceptedAt is null and expiresAt > ?2 order by id", scope.tenant(), now);
    }

    static Optional<Invitation> byId(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2 and acceptedAt is null", scope.tenant(), id)
                .firstResultOptional();
    }

    /** Present for exactly one of all who try. */
    static Optional<Invitation> accept(String digest, Instant now) {
        boolean won =
                update("acceptedAt = ?1 where digest = ?2 and acceptedAt is null and expiresAt > ?1", now, digest) == 1;
        return won ? find("digest", digest).firstResultOptional() : Optional.empty();
    }

    String email() {
        return email;
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }
}
