package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One revision of where and how a tenant's app is deployed. */
@Entity
@Table(name = "deploy_config")
public class DeployConfig extends TenantOwned {

    private int revision;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.DRAFT;

    @Embedded
    private @Nullable Answers answers;

    @Column(name = "db_url_encrypted")
    private @Nullable String dbUrlEncrypted;

    @Column(name = "jwt_secret_encrypted")
    private @Nullable String jwtSecretEncrypted;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "live_since")
    private @Nullable Instant liveSince;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @Version
    private long version;

    protected DeployConfig() {}

    DeployConfig(Scope scope, int revision, Instant now) {
        super(scope);
        this.revision = revision;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Until the transaction ends nobody else changes this tenant's revisions, also where there is none yet. */
    public static void lock(Scope scope) {
        lock("deployment " + scope.tenant());
    }

    /** The revision that is being worked on; beside it another one may be live. */
    public static Optional<DeployConfig> candidate(Scope scope) {
        return find("tenantId = ?1 and phase <> ?2 and retiredAt is null", scope.tenant(), Phase.LIVE)
                .firstResultOptional();
    }

    public static Optional<DeployConfig> live(Scope scope) {
        return find("tenantId = ?1 and phase = ?2 and retiredAt is null", scope.tenant(), Phase.LIVE)
                .firstResultOptional();
    }

    /** What the wizard and the checks look at: the candidate, or else what is live. */
    public static Optional<DeployConfig> current(Scope scope) {
        return standing(scope).stream().findFirst();
    }

    /** Of all revisions those that are no history, two at most: the candidate before what is live. */
    public static List<DeployConfig> standing(Scope scope) {
        return DeployConfig.<DeployConfig>list("tenantId = ?1 and retiredAt is null", scope.tenant()).stream()
                .sorted(Comparator.comparing(DeployConfig::phase))
                .toList();
    }

    /** One that was live and was replaced or taken back since. */
    public static Optional<DeployConfig> onceLive(Scope scope, int revision) {
        return find(
                        "tenantId = ?1 and revision = ?2 and liveSince is not null and retiredAt is not null",
                        scope.tenant(),
                        revision)
                .firstResultOptional();
    }

    /** The last of those. */
    public static Optional<DeployConfig> lastOnceLive(Scope scope) {
        return find(
                        "tenantId = ?1 and liveSince is not null and retiredAt is not null order by liveSince desc",
                        scope.tenant())
                .firstResultOptional();
    }

    static int lastRevision(Scope scope) {
        return DeployConfig.<DeployConfig>find("tenantId = ?1 order by revision desc", scope.tenant())
                .firstResultOptional()
                .map(DeployConfig::revision)
                .orElse(0);
    }

    /** Only a draft is changed in place; what had come further stays as it was, as history. */
    void revise(int nextRevision, Instant now) {
        if (phase != Phase.DRAFT) {
            throw new IllegalStateException(phase + " is not edited");
        }
        revision = nextRevision;
        updatedAt = now;
    }

    public void answer(Answers given) {
        answers = given;
    }

    void become(Phase other, Instant now) {
        phase = phase.become(other);
        updatedAt = now;
        if (other == Phase.LIVE) {
            liveSince = now;
        }
    }

    void retire(Instant now) {
        retiredAt = now;
        updatedAt = now;
    }

    void keepDatabaseUrl(@Nullable String sealed) {
        dbUrlEncrypted = sealed;
    }

    void keepJwtSecret(@Nullable String sealed) {
        jwtSecretEncrypted = sealed;
    }

    public int revision() {
        return revision;
    }

    public Phase phase() {
        return phase;
    }

    public Answers answers() {
        return Objects.requireNonNullElse(answers, Answers.NONE);
    }

    public boolean hasDatabaseUrl() {
        return dbUrlEncrypted != null;
    }

    @Nullable
    String sealedDatabaseUrl() {
        return dbUrlEncrypted;
    }

    @Nullable
    String sealedJwtSecret() {
        return jwtSecretEncrypted;
    }

    public Optional<Instant> liveSince() {
        return Optional.ofNullable(liveSince);
    }
}
