package dev.livegate.platform.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/**
 * One client that follows one topic. However many changes arrive while a state is being read, or right after, one more
 * reading shows them all.
 */
final class Viewer<T> {

    /** A client that is this many states behind is cut off; it comes back and gets the latest. */
    static final int MOST_UNREAD = 64;

    private static final Logger LOG = Logger.getLogger(Viewer.class);

    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final Supplier<T> state;
    private final Predicate<T> isFinal;
    private final ObjectMapper json;
    private final long since = System.nanoTime();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicBoolean soon = new AtomicBoolean();
    private volatile long readAt = since;
    private volatile boolean over;
    private String shown = "";

    Viewer(MultiEmitter<? super OutboundSseEvent> emitter, Supplier<T> state, Predicate<T> isFinal, ObjectMapper json) {
        this.emitter = emitter;
        this.state = state;
        this.isFinal = isFinal;
        this.json = json;
    }

    void onEnd(Runnable work) {
        emitter.onTermination(() -> {
            over = true;
            work.run();
        });
    }

    /** At once. */
    void refresh(Executor readers) {
        if (!over && changes.getAndIncrement() == 0) {
            orEnd(() -> readers.execute(this::read));
        }
    }

    /** At once too, unless it was read a moment ago. */
    void refresh(Executor readers, ScheduledExecutorService clock, Duration pace) {
        long wait = readAt + pace.toNanos() - System.nanoTime();
        if (wait <= 0) {
            refresh(readers);
        } else if (soon.compareAndSet(false, true)) {
            orEnd(() -> clock.schedule(() -> refreshNow(readers), wait, TimeUnit.NANOSECONDS));
        }
    }

    private void refreshNow(Executor readers) {
        soon.set(false);
        refresh(readers);
    }

    private void orEnd(Runnable order) {
        try {
            order.run();
        } catch (RejectedExecutionException stopping) {
            end();
        }
    }

    void beat() {
        emitter.emit(event().comment("heartbeat").build());
    }

    void end() {
        emitter.complete();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private void read() {
        int known;
        do {
            known = changes.get();
            readAt = System.nanoTime();
            try {
                show(state.get());
            } catch (RuntimeException fault) {
                // The next change, heartbeat or reconnect reads again.
                LOG.debug("a followed state could not be read", fault);
            }
        } while (changes.addAndGet(-known) != 0);
    }

    /** True if that was the last there is to see. */
    synchronized boolean show(T now) {
        String text = write(now);
        if (!text.equals(shown)) {
            shown = text;
            emitter.emit(event().name("state").data(text).build());
        }
        boolean last = isFinal.test(now);
        if (last) {
            emitter.emit(event().name("end").data("{}").build());
            emitter.complete();
        }
        return last;
    }

    private String write(T now) {
        try {
            return json.writeValueAsString(now);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static OutboundSseEvent.Builder event() {
        return new OutboundSseEventImpl.BuilderImpl();
    }
}
