package dev.livegate.platform.health;

import dev.livegate.platform.health.HealthView.Part;
import dev.livegate.platform.health.HealthView.Status;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks every probe again and again in the background, so that answering costs nothing and a probe that hangs is itself
 * an answer.
 */
@Singleton
class Readiness {

    private static final Logger LOG = Logger.getLogger(Readiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<HealthProbe> probes;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Readiness::daemon);
    private final ExecutorService workers = Executors.newCachedThreadPool(Readiness::daemon);
    private volatile List<Part> latest = List.of();
    private volatile boolean leaving;

    Readiness(@All List<HealthProbe> probes) {
        this.probes = probes;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        refresh();
        clock.scheduleWithFixedDelay(this::refresh, 1, 1, TimeUnit.SECONDS);
    }

    /** From here until the delay is over requests are still answered, while the proxy learns to send them elsewhere. */
    void leave(@Observes ShutdownDelayInitiatedEvent stop) {
        leaving = true;
    }

    void stop(@Observes ShutdownEvent stop) {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    List<Part> parts() {
        return leaving ? List.of(down("process", "it is stopping")) : latest;
    }

    private void refresh() {
        List<CompletableFuture<Part>> asked = probes.stream().map(this::ask).toList();
        List<Part> parts = asked.stream().map(CompletableFuture::join).toList();
        parts.stream()
                .filter(part -> !part.works() && wasUp(part.name()))
                .forEach(part -> LOG.warnf("not ready: %s", part.name()));
        latest = parts;
    }

    private boolean wasUp(String name) {
        return latest.stream().anyMatch(part -> part.name().equals(name) && part.works());
    }

    private CompletableFuture<Part> ask(HealthProbe probe) {
        return CompletableFuture.supplyAsync(() -> answer(probe), workers)
                .completeOnTimeout(down(probe.name(), "no answer in time"), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Part answer(HealthProbe probe) {
        try {
            return new Part(probe.name(), Status.UP, probe.probe());
        } catch (Exception fault) {
            LOG.debugf(fault, "probe %s", probe.name());
            return down(probe.name(), "failed");
        }
    }

    private static Part down(String name, String reason) {
        return new Part(name, Status.DOWN, Map.of("reason", reason));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "health");
        thread.setDaemon(true);
        return thread;
    }
}
