package dev.livegate.platform.scope;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** So many go on at once; who comes later waits, first come first served, until one leaves. */
final class Line {

    private final Duration patience;
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;

    Line(int turns, Duration patience) {
        this.free = turns;
        this.patience = patience;
    }

    void enter() {
        CompletableFuture<Void> turn = queue();
        try {
            turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            giveUp(turn, new NoTurn("none came free in " + patience));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            giveUp(turn, new NoTurn("stopped while waiting"));
        } catch (ExecutionException refused) {
            throw new NoTurn(String.valueOf(refused.getCause().getMessage()));
        }
    }

    synchronized void leave() {
        CompletableFuture<Void> next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.complete(null);
        }
    }

    /** What they wait for is not to be had: all are told now, instead of each in its turn. */
    synchronized void dissolve() {
        waiting.forEach(turn -> turn.completeExceptionally(new NoTurn("no connection is to be had")));
        waiting.clear();
    }

    synchronized int length() {
        return waiting.size();
    }

    private synchronized CompletableFuture<Void> queue() {
        CompletableFuture<Void> turn = new CompletableFuture<>();
        if (free > 0) {
            free--;
            turn.complete(null);
        } else {
            waiting.add(turn);
        }
        return turn;
    }

    /** Unless the turn came in this very moment, for then it has to be passed on. */
    private void giveUp(CompletableFuture<Void> turn, NoTurn why) {
        synchronized (this) {
            if (waiting.remove(turn)) {
                throw why;
            }
        }
        if (!turn.isCompletedExceptionally()) {
            leave();
        }
        throw why;
    }
}
