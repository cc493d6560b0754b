package dev.livegate.checklist.round;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Lists that nothing touched for a day are gone through as well, since evidence ends by itself; one after the other. */
@Singleton
class Sweep {

    private static final Actor LIVEGATE = Actor.livegate("checklist");

    private final Tallies tallies;
    private final RoundConfig config;

    Sweep(Tallies tallies, RoundConfig config) {
        this.tallies = tallies;
        this.config = config;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (config.sweep() > 0) {
            List<UUID> oldest = tallies.oldest(config.sweep());
            oldest.forEach(tenant -> tallies.count(new Scope(tenant, LIVEGATE)));
        }
    }
}
