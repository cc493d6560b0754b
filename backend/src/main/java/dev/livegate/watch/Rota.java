package dev.livegate.watch;

import dev.livegate.billing.Billing;
import dev.livegate.checklist.look.Rounds;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.watch.RoundJob.Round;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Says when the next round is. Rounds of many tenants must not fall together, so each comes a little off the beat. */
@Singleton
class Rota implements Rounds {

    private static final Duration IN_PREVIEW = Duration.ofSeconds(5);
    private static final double JITTER = 0.1;

    private final WatchConfig config;
    private final ModeConfig mode;
    private final Billing billing;
    private final Jobs jobs;
    private final Time time;

    Rota(WatchConfig config, ModeConfig mode, Billing billing, Jobs jobs, Time time) {
        this.config = config;
        this.mode = mode;
        this.billing = billing;
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public Duration every(Scope scope) {
        return config.every()
                .orElseGet(() -> mode.mode().isPreview()
                        ? IN_PREVIEW
                        : billing.entitlements(scope).watchEvery());
    }

    /** Within the transaction: arranged before the round is made, so that no fault of a round ends the watch. */
    void arrange(Scope scope, Watched watched) {
        long millis = every(scope).toMillis();
        double off = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        Instant next = time.now().plusMillis((long) (millis * off));
        watched.nextAt(next);
        var round = new Round(watched.id, watched.round());
        jobs.enqueueAt(scope, RoundJob.ROUND, watched.id + "-" + watched.round(), round, next);
    }
}
