package dev.livegate.platform.access.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The first key signs; every key verifies, so that a key can be replaced while its tokens are still abroad. */
final class KeyRing {

    private final Map<String, SigningKey> keys = new LinkedHashMap<>();

    private KeyRing() {}

    static KeyRing parse(String setting) {
        KeyRing ring = new KeyRing();
        for (String part : setting.split(",")) {
            ring.add(SigningKey.parse(part.strip()));
        }
        return ring;
    }

    static KeyRing of(SigningKey... keys) {
        KeyRing ring = new KeyRing();
        for (SigningKey key : keys) {
            ring.add(key);
        }
        return ring;
    }

    SigningKey signer() {
        return keys.values().iterator().next();
    }

    Optional<SigningKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private void add(SigningKey key) {
        if (key.isPrintedSomewhere()) {
            throw new IllegalArgumentException("key " + key.id() + " is a sample key that everybody knows");
        }
        if (keys.putIfAbsent(key.id(), key) != null) {
            throw new IllegalArgumentException("two keys are called " + key.id());
        }
    }
}
