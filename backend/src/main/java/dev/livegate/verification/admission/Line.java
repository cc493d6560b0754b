package dev.livegate.verification.admission;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** So many work at once; of those who wait, whoever is due first goes next. Nobody is passed for ever: a due stays. */
final class Line {

    private static final Comparator<Waiting> FIRST_DUE =
            Comparator.comparingLong(Waiting::due).thenComparingLong(Waiting::number);

    private final int most;
    private final Predicate<Throwable> hopeless;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(FIRST_DUE);
    private int inside;
    private long numbers;

    /** @param hopeless a fault that all who wait would meet as well: they are told now, instead of each in its turn */
    Line(int most, Predicate<Throwable> hopeless) {
        this.most = most;
        this.hopeless = hopeless;
    }

    private record Waiting(long due, long number, CompletableFuture<Void> turn) {}

    /** The place is kept until the work has ended, however it ends. */
    <T> CompletableFuture<T> enter(long due, Supplier<CompletionStage<T>> work) {
        return place(due).thenCompose(go -> begun(work).whenComplete((done, fault) -> leave(fault)));
    }

    synchronized int length() {
        return waiting.size();
    }

    private static <T> CompletionStage<T> begun(Supplier<CompletionStage<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    private synchronized CompletableFuture<Void> place(long due) {
        if (inside < most) {
            inside++;
            return CompletableFuture.completedFuture(null);
        }
        var one = new Waiting(due, numbers++, new CompletableFuture<>());
        waiting.add(one);
        return one.turn;
    }

    /** Outside of the lock: whoever is next begins at once, on this thread. */
    private void leave(@Nullable Throwable fault) {
        if (fault != null && hopeless.test(fault)) {
            all().forEach(one -> one.turn.completeExceptionally(fault));
        }
        Waiting next = successor();
        if (next != null) {
            next.turn.complete(null);
        }
    }

    private synchronized List<Waiting> all() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    private synchronized @Nullable Waiting successor() {
        Waiting next = waiting.poll();
        if (next == null) {
            inside--;
        }
        return next;
    }
}
