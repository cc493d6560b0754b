package dev.livegate.platform.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's time, read once and carried on by this machine's monotonic clock: all replicas agree, and setting a clock
 * forward opens no window. What differs later is made up in small steps.
 */
final class ServerClock implements TimeMeter {

    private static final long STEP = Duration.ofSeconds(30).toNanos();

    private record Anchor(long server, long monotonic) {}

    private final LongSupplier server;
    private final LongSupplier monotonic;
    private volatile @Nullable Anchor anchor;

    ServerClock(LongSupplier server, LongSupplier monotonic) {
        this.server = server;
        this.monotonic = monotonic;
    }

    @Override
    public long currentTimeNanos() {
        Anchor known = anchor;
        if (known == null) {
            known = new Anchor(server.getAsLong(), monotonic.getAsLong());
            anchor = known;
        }
        return known.server + monotonic.getAsLong() - known.monotonic;
    }

    void adjust() {
        long ours = currentTimeNanos();
        long off = server.getAsLong() - ours;
        anchor = new Anchor(ours + Math.max(-STEP, Math.min(STEP, off)), monotonic.getAsLong());
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
