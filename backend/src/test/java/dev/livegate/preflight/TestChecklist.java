package dev.livegate.preflight;

import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A checklist whose items a test opens and closes. */
@Singleton
public class TestChecklist implements SetupItems {

    private static final Map<UUID, Item> OPEN = new ConcurrentHashMap<>();

    public static void open(UUID tenant, String title) {
        OPEN.put(tenant, new Item(title, "/dashboard/checklist"));
    }

    public static void close(UUID tenant) {
        OPEN.remove(tenant);
    }

    @Override
    public List<Item> open(Scope scope) {
        Item item = OPEN.get(scope.tenant());
        return item == null ? List.of() : List.of(item);
    }
}
