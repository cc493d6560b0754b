package dev.livegate.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The same deed by many hands at the same moment. */
public final class Parallel {

    private Parallel() {}

    public static <T> List<T> times(int many, Callable<T> deed) {
        ExecutorService hands = Executors.newFixedThreadPool(many);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> after(go, deed), hands))
                    .toList();
            go.countDown();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            hands.shutdownNow();
        }
    }

    private static <T> T after(CountDownLatch go, Callable<T> deed) {
        try {
            go.await();
            return deed.call();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }
}
