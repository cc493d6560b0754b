package dev.livegate.platform.limit;

import dev.livegate.platform.scope.Turns;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** The windows themselves, one row each. */
@Singleton
class Buckets {

    private static final String NOW = "select (extract(epoch from clock_timestamp()) * 1000000)::bigint * 1000";
    // Rows outlive their window by a day, because the library dates them by this machine's clock, which may be wrong.
    private static final String SWEEP = "delete from rate_limits where expires_at < ? - 86400000";

    private final AgroalDataSource database;
    private final Turns turns;
    private final ServerClock clock;
    private final ProxyManager<String> buckets;

    Buckets(AgroalDataSource database, Turns turns) {
        this.database = database;
        this.turns = turns;
        this.clock = new ServerClock(this::serverNanos, System::nanoTime);
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limits")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(clock)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    record Taken(Limit limit, boolean allowed, long left, long secondsToWait) {}

    Taken take(Limit limit, String key) {
        ConsumptionProbe probe = turns.read(() -> buckets.builder()
                .build(Digests.of(limit.name(), key), () -> configuration(limit))
                .tryConsumeAndReturnRemaining(1));
        long nanos = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
        return new Taken(limit, probe.isConsumed(), probe.getRemainingTokens(), ceilingSeconds(nanos));
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keepHouse() throws SQLException {
        clock.adjust();
        try (Connection connection = database.getConnection();
                PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setLong(1, clock.currentTimeNanos() / 1_000_000);
            sweep.executeUpdate();
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(window -> window.capacity(limit.most()).refillIntervally(limit.most(), limit.per()))
                .build();
    }

    private static long ceilingSeconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
    }

    private long serverNanos() {
        try (Connection connection = database.getConnection();
                PreparedStatement ask = connection.prepareStatement(NOW);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException("the database's clock cannot be read", fault);
        }
    }
}
