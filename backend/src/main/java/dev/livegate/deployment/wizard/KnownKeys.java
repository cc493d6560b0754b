package dev.livegate.deployment.wizard;

import dev.livegate.deployment.key.BroughtKeys;
import dev.livegate.deployment.key.KeyChain;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.platform.scope.Scope;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All keys that there are or should be: those the pack uses, those we made, those the customer brought. */
@Singleton
public class KnownKeys {

    private final KeyChain chain;
    private final List<BroughtKeys> brought;
    private final Providers providers;

    KnownKeys(KeyChain chain, @All List<BroughtKeys> brought, Providers providers) {
        this.chain = chain;
        this.brought = brought;
        this.providers = providers;
    }

    /** Within the transaction that is open. Made and brought, the newer one counts. */
    public List<KeyView> of(Scope scope, @Nullable String provider) {
        return of(scope, provider, brought(scope));
    }

    /** For whoever has read already what was brought. */
    public List<KeyView> of(Scope scope, @Nullable String provider, List<KeyView> carried) {
        Map<String, KeyView> all = new LinkedHashMap<>();
        providers.keys(provider).stream()
                .filter(key -> key.need() == PackKey.Need.required || key.need() == PackKey.Need.recommended)
                .forEach(key -> all.put(key.name(), KeyView.missing(key.name())));
        chain.keys(scope).forEach(key -> all.put(key.name(), key));
        carried.forEach(key -> all.merge(key.name(), key, KnownKeys::newer));
        return List.copyOf(all.values());
    }

    private static KeyView newer(KeyView made, KeyView brought) {
        boolean isNewer = made.createdAt() == null
                || brought.createdAt() == null
                || brought.createdAt().isAfter(made.createdAt());
        return isNewer ? brought : made;
    }

    boolean anyBrought(Scope scope) {
        return !brought(scope).isEmpty();
    }

    private List<KeyView> brought(Scope scope) {
        return brought.stream()
                .flatMap(source -> source.brought(scope).stream())
                .toList();
    }
}
