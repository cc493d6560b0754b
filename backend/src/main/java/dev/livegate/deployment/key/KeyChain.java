package dev.livegate.deployment.key;

import dev.livegate.deployment.ConfigSecrets;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a tenant's keys, within the transaction that is open. The values of two are kept, as ciphertext: the
 * probe token, which we must send, and the JWT secret, which belongs to the configuration (WIZ-44).
 */
@Singleton
public class KeyChain {

    private final KeyColumn column;
    private final ConfigSecrets secrets;
    private final KeyConfig config;
    private final Time time;

    KeyChain(KeyColumn column, ConfigSecrets secrets, KeyConfig config, Time time) {
        this.column = column;
        this.secrets = secrets;
        this.config = config;
        this.time = time;
    }

    public List<KeyView> keys(Scope scope) {
        List<DeployKey> valid = DeployKey.valid(scope, time.now());
        Map<String, DeployKey> outgoing = valid.stream()
                .filter(DeployKey::isReplaced)
                .collect(Collectors.toMap(
                        DeployKey::name,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(DeployKey::number))));
        return valid.stream()
                .filter(key -> !key.isReplaced())
                .map(key -> KeyView.of(key, outgoing.get(key.name())))
                .toList();
    }

    /** For our prober only. */
    public Optional<Secret> probeToken(Scope scope) {
        return DeployKey.current(scope, Generator.LIVEGATE_PROBE_TOKEN.name()).flatMap(column::open);
    }

    /**
     * What an app may hold that is live since then: its own token, or the newest, which belongs to its successor. None if
     * it had none: whatever was made since, it need not have it.
     */
    public List<Secret> probeTokens(Scope scope, Instant liveSince) {
        List<DeployKey> all = DeployKey.newestFirst(scope, Generator.LIVEGATE_PROBE_TOKEN.name());
        return all.stream()
                .filter(key -> !key.createdAt().isAfter(liveSince))
                .findFirst()
                .map(own -> Stream.of(own, all.get(0)).distinct())
                .orElseGet(Stream::of)
                .flatMap(key -> column.open(key).stream())
                .toList();
    }

    KeyView turn(Scope scope, DeployConfig of, Generator generator, Secret value) {
        Instant now = time.now();
        Optional<DeployKey> before = DeployKey.current(scope, generator.name());
        before.ifPresent(old -> old.replace(now, now.plus(config.grace())));
        DeployKey key = new DeployKey(
                scope, generator.name(), before.map(DeployKey::number).orElse(0) + 1);
        key.made(value.fingerprint(), kept(of, key, generator, value), now);
        return KeyView.of(key, before.orElse(null));
    }

    private @Nullable String kept(DeployConfig of, DeployKey key, Generator generator, Secret value) {
        if (generator == Generator.JWT_SECRET) {
            secrets.keepJwtSecret(of, value);
        }
        return generator == Generator.LIVEGATE_PROBE_TOKEN ? column.seal(key, value) : null;
    }
}
