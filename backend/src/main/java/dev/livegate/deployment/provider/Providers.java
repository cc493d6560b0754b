package dev.livegate.deployment.provider;

import static dev.livegate.deployment.provider.PackKey.APP_URL;
import static dev.livegate.deployment.provider.PackKey.DATABASE_URL;
import static dev.livegate.deployment.provider.PackKey.ENCRYPTION_KEY;
import static dev.livegate.deployment.provider.PackKey.JWT_SECRET;
import static dev.livegate.deployment.provider.PackKey.PROBE_TOKEN;
import static dev.livegate.deployment.provider.PackKey.SESSION_SECRET;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All providers there are. */
@Singleton
public class Providers {

    private static final List<PackKey> COMMON =
            List.of(APP_URL, DATABASE_URL, JWT_SECRET, ENCRYPTION_KEY, SESSION_SECRET, PROBE_TOKEN);

    private final List<Provider> all;

    Providers(@All List<Provider> shelf) {
        all = shelf.stream().sorted(Comparator.comparing(Provider::label)).toList();
    }

    public List<Provider> all() {
        return all;
    }

    /** In whatever case the name is written. */
    public Optional<Provider> find(@Nullable String name) {
        String id = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        return all.stream().filter(provider -> provider.id().equals(id)).findFirst();
    }

    /** As people call it; what we do not know, or not any more, as it was written. */
    public @Nullable String label(@Nullable String name) {
        return find(name).map(Provider::label).orElse(name);
    }

    /** While no provider is chosen: what every pack needs from us. */
    public List<PackKey> keys(@Nullable String name) {
        return find(name).map(Provider::keys).orElse(COMMON);
    }
}
