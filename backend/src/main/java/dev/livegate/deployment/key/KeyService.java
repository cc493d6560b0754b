package dev.livegate.deployment.key;

import static dev.livegate.deployment.DeploymentEvent.KEYS_GENERATED;

import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.Phases;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.limit.Limit;
import dev.livegate.platform.limit.Limits;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes keys and shows them once. Two who ask at once get two versions, and each sees only their own. */
@Singleton
public class KeyService {

    private static final Limit LIMIT = Limit.perHour("env-generate", 10);

    private final Tx tx;
    private final Limits limits;
    private final Phases phases;
    private final KeyChain chain;
    private final Audit audit;

    KeyService(Tx tx, Limits limits, Phases phases, KeyChain chain, Audit audit) {
        this.tx = tx;
        this.limits = limits;
        this.phases = phases;
        this.chain = chain;
        this.audit = audit;
    }

    public GeneratedKeys generate(Scope scope, Collection<Generator> wanted) {
        limits.take(LIMIT, scope.tenant().toString());
        Map<Generator, Secret> fresh = new EnumMap<>(Generator.class);
        wanted.forEach(generator -> fresh.put(generator, generator.make()));
        return tx.in(scope, () -> keep(scope, fresh));
    }

    private GeneratedKeys keep(Scope scope, Map<Generator, Secret> fresh) {
        DeployConfig config = phases.keysChanged(scope);
        Map<String, String> values = new LinkedHashMap<>();
        List<KeyView> references = new ArrayList<>();
        fresh.forEach((generator, value) -> {
            references.add(chain.turn(scope, config, generator, value));
            value.use(text -> values.put(generator.name(), text));
        });
        audit.record(scope, KEYS_GENERATED, "Generated new keys", Map.of("keys", references));
        return GeneratedKeys.of(values, references);
    }
}
