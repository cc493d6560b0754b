package dev.livegate.platform.live;

import static dev.livegate.platform.live.LiveProblem.TOO_MANY_STREAMS;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everybody who follows something on this replica, by topic. */
@Singleton
class Audience implements Channel {

    private static final int READERS = 4;

    private final LiveConfig config;
    private final Map<String, Set<Viewer<?>>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, Integer> byTenant = new ConcurrentHashMap<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, Audience::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Audience::daemon);
    private final AtomicLong news = new AtomicLong();
    private volatile boolean leaving;

    Audience(LiveConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent start) {
        long pause = config.heartbeat().toMillis();
        clock.scheduleAtFixedRate(() -> everybody(this::beat), pause, pause, TimeUnit.MILLISECONDS);
        // Before the server begins to wait for open requests, or it would wait for ours in vain.
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave));
    }

    void stop(@Observes ShutdownEvent stop) {
        everybody(Viewer::end);
        clock.shutdownNow();
        readers.shutdownNow();
    }

    /** Who comes later sees the state and is sent on to another replica. */
    void leave() {
        leaving = true;
        everybody(Viewer::end);
    }

    void requireRoom(String tenant) {
        if (byTenant.getOrDefault(tenant, 0) >= config.mostPerTenant()) {
            throw TOO_MANY_STREAMS.because("Close some of the pages that show progress, then try again.");
        }
    }

    /** How much of the news of all topics this replica has heard. */
    long newsHeard() {
        return news.get();
    }

    /** Its state was read after so much news. If there was more until it joined, it may have missed some. */
    void admit(String tenant, String topic, Viewer<?> viewer, long known) {
        byTenant.merge(tenant, 1, Integer::sum);
        byTopic.compute(topic, (t, viewers) -> with(viewer, viewers));
        viewer.onEnd(() -> dismiss(tenant, topic, viewer));
        if (leaving) {
            viewer.end();
        } else if (news.get() != known) {
            viewer.refresh(readers);
        }
    }

    private static Set<Viewer<?>> with(Viewer<?> viewer, @Nullable Set<Viewer<?>> others) {
        Set<Viewer<?>> viewers = others == null ? ConcurrentHashMap.newKeySet() : others;
        viewers.add(viewer);
        return viewers;
    }

    private void dismiss(String tenant, String topic, Viewer<?> viewer) {
        byTenant.computeIfPresent(tenant, (t, count) -> count > 1 ? count - 1 : null);
        byTopic.computeIfPresent(topic, (t, viewers) -> {
            viewers.remove(viewer);
            return viewers.isEmpty() ? null : viewers;
        });
    }

    @Override
    public String name() {
        return Live.CHANNEL;
    }

    @Override
    public void heard(String topic) {
        news.incrementAndGet();
        if (topic.endsWith(Live.LAST)) {
            viewers(topic.substring(0, topic.length() - Live.LAST.length())).forEach(viewer -> viewer.refresh(readers));
        } else {
            viewers(topic).forEach(viewer -> viewer.refresh(readers, clock, config.pace()));
        }
    }

    private Set<Viewer<?>> viewers(String topic) {
        return byTopic.getOrDefault(topic, Set.of());
    }

    @Override
    public void resync() {
        news.incrementAndGet();
        everybody(viewer -> viewer.refresh(readers));
    }

    private void beat(Viewer<?> viewer) {
        if (viewer.age().compareTo(config.longest()) > 0) {
            viewer.end();
        } else {
            viewer.beat();
            viewer.refresh(readers);
        }
    }

    private void everybody(Consumer<Viewer<?>> work) {
        byTopic.values().forEach(viewers -> viewers.forEach(work));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "live");
        thread.setDaemon(true);
        return thread;
    }
}
