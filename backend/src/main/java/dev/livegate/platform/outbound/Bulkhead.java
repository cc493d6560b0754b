package dev.livegate.platform.outbound;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets so many in at once for each key; the rest wait in line, and whoever gives up waiting is passed over. */
public final class Bulkhead {

    private final int most;
    private final Map<Object, Cabin> cabins = new HashMap<>();

    public Bulkhead(int most) {
        this.most = most;
    }

    /** @param gaveUp completes when waiting makes no sense any more */
    public <T> Future<T> enter(Object key, Future<?> gaveUp, Supplier<Future<T>> work) {
        return place(key, gaveUp).compose(in -> work.get()).onComplete(done -> leave(key));
    }

    private synchronized Future<Void> place(Object key, Future<?> gaveUp) {
        Cabin cabin = cabins.computeIfAbsent(key, first -> new Cabin());
        if (cabin.inside < most) {
            cabin.inside++;
            return Future.succeededFuture();
        }
        var waiting = new Waiting(turn(), gaveUp);
        cabin.line.add(waiting);
        return waiting.turn().future();
    }

    /** Whoever waited goes on in its own context, not in that of the one who left. */
    private static Promise<Void> turn() {
        ContextInternal current = ContextInternal.current();
        return current == null ? Promise.promise() : current.promise();
    }

    private void leave(Object key) {
        Promise<Void> next = successor(key);
        if (next != null) {
            next.complete();
        }
    }

    private synchronized @Nullable Promise<Void> successor(Object key) {
        Cabin cabin = cabins.get(key);
        Waiting next = cabin.line.poll();
        while (next != null && next.gaveUp().isComplete()) {
            next = cabin.line.poll();
        }
        if (next != null) {
            return next.turn();
        }
        cabin.inside--;
        if (cabin.inside == 0) {
            cabins.remove(key);
        }
        return null;
    }

    private record Waiting(Promise<Void> turn, Future<?> gaveUp) {}

    private static final class Cabin {
        private final Queue<Waiting> line = new ArrayDeque<>();
        private int inside;
    }
}
