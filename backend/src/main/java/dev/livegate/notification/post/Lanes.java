package dev.livegate.notification.post;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How many threads of this replica may wait for webhooks: endpoints that hang must not take the threads of all other
 * work, nor one tenant those of another.
 */
@Singleton
class Lanes {

    private static final int MOST = 4;
    private static final int PER_TENANT = 2;

    private final Map<UUID, Integer> busy = new HashMap<>();
    private int all;

    /** False where all are taken: come again. */
    synchronized boolean enter(UUID tenant) {
        int own = busy.getOrDefault(tenant, 0);
        if (all >= MOST || own >= PER_TENANT) {
            return false;
        }
        busy.put(tenant, own + 1);
        all++;
        return true;
    }

    synchronized void leave(UUID tenant) {
        busy.computeIfPresent(tenant, (id, own) -> own == 1 ? null : own - 1);
        all--;
    }
}
