package dev.livegate.credential.vendor;

import dev.livegate.platform.secret.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The keys of one tenant while they are looked at; it prints as the names only. */
public final class Keyring {

    private final Map<String, Secret> values;
    private final boolean production;

    public Keyring(Map<String, Secret> values, boolean production) {
        this.values = Map.copyOf(values);
        this.production = production;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<Secret> secret(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Lends the value, as a secret does. */
    public Optional<String> get(String key) {
        return secret(key).map(secret -> secret.use(Function.identity()));
    }

    public String need(String key) {
        return get(key).orElseThrow();
    }

    /** Both are there and are not the same. */
    public boolean differ(String key, String other) {
        return has(key) && has(other) && !values.get(key).equals(values.get(other));
    }

    boolean production() {
        return production;
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
