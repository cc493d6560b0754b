package dev.livegate.platform.flag;

import dev.livegate.platform.live.Channel;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Everything is open unless the store has said that it is closed: a store that cannot be read closes nothing, and what
 * it said last stays (JOIN-39).
 */
@Singleton
public class Flags implements Channel {

    private static final Logger LOG = Logger.getLogger(Flags.class);

    private record Known(boolean value, long revision) {}

    private final FlagTable table;
    private final Event<FlagHeard> news;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private volatile boolean blind;

    Flags(FlagTable table, Event<FlagHeard> news) {
        this.table = table;
        this.news = news;
    }

    public boolean isOn(String flag) {
        Known latest = known.get(flag);
        return latest == null || latest.value();
    }

    void start(@Observes StartupEvent start) {
        read();
    }

    /** For news that was lost; a flip does not wait for this. */
    @Scheduled(every = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        try {
            table.all().forEach(flag -> learn(flag.name(), flag.value(), flag.revision()));
            if (blind) {
                LOG.info("the flags can be read again");
            }
            blind = false;
        } catch (RuntimeException fault) {
            if (!blind) {
                LOG.warn("the flags cannot be read: what was closed stays closed, everything else is open");
            }
            blind = true;
        }
    }

    void learn(String flag, boolean value, long revision) {
        Known before = known.get(flag);
        known.merge(flag, new Known(value, revision), (old, fresh) -> fresh.revision() >= old.revision() ? fresh : old);
        if (before != null && before.revision() < revision) {
            news.fireAsync(new FlagHeard(flag, revision));
        }
    }

    @Override
    public String name() {
        return FlagTable.CHANNEL;
    }

    @Override
    public void heard(String news) {
        String[] words = news.split(" ");
        learn(words[0], Boolean.parseBoolean(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public void resync() {
        read();
    }
}
