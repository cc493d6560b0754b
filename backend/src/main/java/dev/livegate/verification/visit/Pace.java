package dev.livegate.verification.visit;

import dev.livegate.platform.outbound.http.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How quickly an app answers: the time to the first byte, less the time that the way to it takes, which is the quickest
 * connect. So an app is not blamed for being far from us.
 */
public record Pace(List<Duration> answers, Duration floor) {

    static final Pace UNKNOWN = new Pace(List.of(), Duration.ZERO);

    private static final int LANES = 2;
    private static final Duration ENOUGH = Duration.ofSeconds(4);

    /** Two at a time, and no more once it takes too long. */
    static CompletableFuture<Pace> take(Supplier<CompletableFuture<Answer>> call, int samples) {
        long start = System.nanoTime();
        CompletableFuture<List<Answer>> one = lane(call, samples / LANES, start, new ArrayList<>());
        CompletableFuture<List<Answer>> other = lane(call, samples - samples / LANES, start, new ArrayList<>());
        return one.thenCombine(other, (first, second) -> of(Stream.concat(first.stream(), second.stream())));
    }

    /**
     * The 95th percentile of twenty answers, of which one may be slow; of fewer, what that of twenty would be at least. Empty
     * if too little was seen to say anything.
     */
    public Optional<Duration> p95() {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        Duration own = answers.stream().sorted().toList().get(counted() - 1).minus(floor);
        return Optional.of(own.isNegative() ? Duration.ZERO : own);
    }

    /** How many of the answers took no longer. */
    public int counted() {
        return answers.size() == 1 ? 1 : answers.size() - 1;
    }

    private static Pace of(Stream<Answer> answers) {
        List<Exchange> good = answers.flatMap(answer -> answer.exchange().stream())
                .filter(exchange -> exchange.status() == 200)
                .toList();
        Duration floor = good.stream()
                .map(exchange -> exchange.timings().connect())
                .filter(Objects::nonNull)
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Pace(
                good.stream()
                        .map(exchange -> exchange.timings().firstByte())
                        .filter(Objects::nonNull)
                        .toList(),
                floor);
    }

    private static CompletableFuture<List<Answer>> lane(
            Supplier<CompletableFuture<Answer>> call, int left, long start, List<Answer> seen) {
        if (left == 0 || System.nanoTime() - start > ENOUGH.toNanos()) {
            return CompletableFuture.completedFuture(seen);
        }
        return call.get().thenCompose(answer -> {
            seen.add(answer);
            return answer.status() == 200 ? lane(call, left - 1, start, seen) : CompletableFuture.completedFuture(seen);
        });
    }
}
