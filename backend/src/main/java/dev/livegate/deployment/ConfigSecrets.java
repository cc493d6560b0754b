package dev.livegate.deployment;

import dev.livegate.platform.secret.Place;
import dev.livegate.platform.secret.Sealed;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.secret.Vault;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two secrets of a revision. A ciphertext opens in its own row only, so a new revision seals them anew. */
@Singleton
public class ConfigSecrets {

    private final Vault vault;
    private final DatabaseUrlColumn databaseUrl;
    private final JwtSecretColumn jwtSecret;

    ConfigSecrets(Vault vault, DatabaseUrlColumn databaseUrl, JwtSecretColumn jwtSecret) {
        this.vault = vault;
        this.databaseUrl = databaseUrl;
        this.jwtSecret = jwtSecret;
    }

    public Optional<Secret> databaseUrl(DeployConfig config) {
        return open(config, databaseUrl, config.sealedDatabaseUrl());
    }

    public Optional<Secret> jwtSecret(DeployConfig config) {
        return open(config, jwtSecret, config.sealedJwtSecret());
    }

    public void keepDatabaseUrl(DeployConfig config, @Nullable Secret url) {
        config.keepDatabaseUrl(url == null ? null : vault.seal(place(config, databaseUrl), url));
    }

    public void keepJwtSecret(DeployConfig config, Secret secret) {
        config.keepJwtSecret(vault.seal(place(config, jwtSecret), secret));
    }

    void copy(DeployConfig from, DeployConfig to) {
        databaseUrl(from).ifPresent(url -> keepDatabaseUrl(to, url));
        jwtSecret(from).ifPresent(secret -> keepJwtSecret(to, secret));
    }

    private Optional<Secret> open(DeployConfig config, Sealed column, @Nullable String sealed) {
        return Optional.ofNullable(sealed).map(text -> vault.open(place(config, column), text));
    }

    private static Place place(DeployConfig config, Sealed column) {
        return new Place(config.tenantId, column.table(), column.column(), config.id);
    }
}
