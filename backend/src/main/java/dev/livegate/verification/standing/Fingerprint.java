package dev.livegate.verification.standing;

import dev.livegate.platform.secret.Secret;
import dev.livegate.verification.visit.Sight;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a PASS is bound to (C32): what was configured, under its names, and what was seen. Digests only, so that it may be
 * kept; two of them tell by name what has changed in between.
 */
@RegisterForReflection
public record Fingerprint(
        Map<String, String> configured,
        List<String> addresses,
        @Nullable String tlsKey) {

    static final String KEY = "key ";

    private static final Map<String, String> WORDS = Map.of(
            "appUrl", "the address of the app",
            "provider", "the provider",
            "databaseUrl", "the database URL",
            "healthPath", "the health path",
            "readyPath", "the ready path",
            "pack", "the pack");

    public static Fingerprint of(Map<String, String> configured, Sight sight) {
        return new Fingerprint(
                new TreeMap<>(configured),
                sight.addresses(),
                sight.tls() == null ? null : sight.tls().key());
    }

    public boolean isSameAs(Fingerprint other) {
        return changes(other).isEmpty();
    }

    /** In words, such as "the provider" or "JWT_SECRET"; empty if both are the same. */
    public List<String> changes(Fingerprint now) {
        List<String> changes = new ArrayList<>();
        var names = new TreeSet<>(configured.keySet());
        names.addAll(now.configured.keySet());
        names.stream()
                .filter(name -> !Objects.equals(configured.get(name), now.configured.get(name)))
                .forEach(name -> changes.add(words(name)));
        if (!Objects.equals(tlsKey, now.tlsKey)) {
            changes.add("the key of the TLS certificate");
        }
        if (sharesNoAddressWith(now)) {
            changes.add("the addresses in DNS");
        }
        return changes;
    }

    /** Hosts turn their addresses over; only a set without any of the old ones is another place. */
    private boolean sharesNoAddressWith(Fingerprint now) {
        return !(addresses.isEmpty() && now.addresses.isEmpty()) && Collections.disjoint(addresses, now.addresses);
    }

    private static String words(String name) {
        return name.startsWith(KEY) ? name.substring(KEY.length()) : WORDS.getOrDefault(name, name);
    }

    /** One short word for reports: equal for equal bindings, addresses aside. */
    public String digest() {
        return Secret.of(new TreeMap<>(configured) + " " + tlsKey).fingerprint();
    }
}
