package dev.livegate.account.token;

import dev.livegate.platform.access.ApiTokenText;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key for machines; of the secret only the digest is here. */
@Entity
@Table(name = "api_tokens")
public class ApiToken extends TenantOwned {

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String prefix;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false, columnDefinition = "text[]")
    private String[] scopes;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiToken() {}

    private ApiToken(Scope scope) {
        super(scope);
    }

    static ApiToken make(Scope scope, String name, Set<TokenScope> scopes, ApiTokenText text) {
        ApiToken token = new ApiToken(scope);
        token.name = name;
        token.prefix = text.prefix();
        token.digest = Secrets.digest(text.value());
        token.scopes = scopes.stream().sorted().map(TokenScope::name).toArray(String[]::new);
        token.createdBy = scope.actor().id();
        return token;
    }

    void lasting(Instant now, Duration life) {
        createdAt = now;
        expiresAt = now.plus(life);
        persist();
    }

    static List<ApiToken> notRevoked(Scope scope) {
        return list("tenantId = ?1 and revokedAt is null order by id desc", scope.tenant());
    }

    static Optional<ApiToken> byId(Scope scope, UUID id) {
        return find("tenantId = ?1 and id = ?2 and revokedAt is null", scope.tenant(), id)
                .firstResultOptional();
    }

    static List<ApiToken> madeBy(Scope scope, UUID user) {
        return list("tenantId = ?1 and createdBy = ?2 and revokedAt is null", scope.tenant(), user);
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    TokenView view() {
        List<TokenScope> may = Arrays.stream(scopes).map(TokenScope::valueOf).toList();
        return new TokenView(id, name, "lg_" + prefix, may, createdAt, expiresAt, lastUsedAt);
    }
}
