package dev.livegate.golive;

import dev.livegate.deployment.gate.OpenItems;
import dev.livegate.deployment.gate.Windows;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A checklist and windows that a test opens and closes. */
@Singleton
public class TestObjections implements OpenItems, Windows {

    private static final Map<UUID, Item> ITEMS = new ConcurrentHashMap<>();
    private static final Map<UUID, Closed> WINDOWS = new ConcurrentHashMap<>();

    public static void openItem(UUID tenant, String title) {
        ITEMS.put(tenant, new Item(title, "/dashboard/checklist", false));
    }

    public static void closeWindow(UUID tenant, Closed window) {
        WINDOWS.put(tenant, window);
    }

    @Override
    public Items read(Scope scope) {
        return new Items(Optional.ofNullable(ITEMS.get(scope.tenant())).stream().toList(), List.of());
    }

    @Override
    public Optional<Closed> closed(Scope scope, Instant at) {
        return Optional.ofNullable(WINDOWS.get(scope.tenant()));
    }
}
