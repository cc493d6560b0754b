package dev.livegate.verification.standing;

import dev.livegate.deployment.Answers;
import dev.livegate.deployment.ConfigSecrets;
import dev.livegate.deployment.CurrentAnswers;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.LatestPack;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.wizard.KnownKeys;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.verification.visit.Sight;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every input that a PASS is bound to, by name, as a digest where it is secret. Within the transaction that is open. */
@Singleton
public class Configured {

    private final ConfigSecrets secrets;
    private final KnownKeys keys;
    private final LatestPack pack;
    private final CurrentAnswers current;

    Configured(ConfigSecrets secrets, KnownKeys keys, LatestPack pack, CurrentAnswers current) {
        this.secrets = secrets;
        this.keys = keys;
        this.pack = pack;
        this.current = current;
    }

    /** The binding that a PASS would have now, had it seen this. */
    Fingerprint now(Scope scope, Sight sight) {
        Map<String, String> parts =
                DeployConfig.current(scope).map(config -> of(scope, config)).orElse(Map.of());
        return Fingerprint.of(parts, sight);
    }

    /** Where the app is, if somebody has said it; in one round trip and within no transaction. */
    public Optional<String> appUrl(Scope scope) {
        return Optional.ofNullable(current.of(scope).appUrl());
    }

    public Map<String, String> of(Scope scope, DeployConfig config) {
        Map<String, String> parts = new LinkedHashMap<>();
        Answers answers = config.answers();
        put(parts, "appUrl", answers.appUrl());
        put(parts, "provider", answers.provider());
        put(parts, "healthPath", answers.healthPath());
        put(parts, "readyPath", answers.readyPath());
        put(
                parts,
                "databaseUrl",
                secrets.databaseUrl(config).map(Secret::fingerprint).orElse(null));
        put(parts, "pack", pack.digest(scope).orElse(null));
        keys.of(scope, answers.provider()).stream()
                .filter(KeyView::set)
                .forEach(key ->
                        put(parts, Fingerprint.KEY + key.name(), Objects.requireNonNullElse(key.fingerprint(), "set")));
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
