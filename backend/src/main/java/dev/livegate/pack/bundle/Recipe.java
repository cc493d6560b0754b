package dev.livegate.pack.bundle;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pack.json of a provider's folder: which files it adds to the common ones, the words that those need of it, and where
 * each key is set.
 */
@RegisterForReflection
record Recipe(List<String> files, Map<String, String> words, Map<String, KeyNote> keys) {

    /** A key that the provider's class does not name is one that only this pack needs, and says its purpose here. */
    @RegisterForReflection
    record KeyNote(
            String where,
            @Nullable String purpose,
            @Nullable String placeholder,
            @Nullable Database when) {

        boolean concerns(Order order) {
            return when == null || when == order.database();
        }
    }
}
