package dev.livegate.checklist.round;

import dev.livegate.checklist.round.LookAgain.Look;
import dev.livegate.credential.CredentialsChanged;
import dev.livegate.deployment.WentLive;
import dev.livegate.deployment.run.RunEnded;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.inside.InsideReported;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Whatever may turn an item: each is in the transaction of the change, and costs it one row. */
@Singleton
class Causes {

    private static final int MOST_DOUBLED = 6;

    private final Jobs jobs;
    private final RoundConfig config;
    private final Time time;

    Causes(Jobs jobs, RoundConfig config, Time time) {
        this.jobs = jobs;
        this.config = config;
        this.time = time;
    }

    /** A pre-flight tells what it found itself. */
    void ended(@Observes RunEnded news) {
        switch (news.kind()) {
            case PREFLIGHT -> {}
            case VERIFY -> {
                if (news.isOfTheirOwnApp()) {
                    lookAgain(news.scope());
                }
            }
            case WATCH -> lookAgain(news.scope(), RunKind.WATCH.name());
        }
    }

    void changed(@Observes CredentialsChanged news) {
        lookAgain(news.scope());
    }

    void reported(@Observes InsideReported news) {
        lookAgain(news.scope());
    }

    void live(@Observes WentLive news) {
        lookAgain(news.scope());
    }

    /**
     * Too many look already. Whoever is turned away again waits twice as long, so that a crowd thins out, and under another
     * key, since the job that turns it away is there until it has ended.
     */
    void later(Scope scope, int times) {
        Duration pause = config.lookAfter().multipliedBy(1L << Math.min(times, MOST_DOUBLED));
        var look = new Look("later " + times, times);
        jobs.enqueueAt(scope, LookAgain.LOOK, look.cause(), look, time.now().plus(pause));
    }

    /** Causes of the same moment are one job; a later one is another, since the first may be looking already. */
    private void lookAgain(Scope scope) {
        lookAgain(scope, String.valueOf(next().toEpochMilli()));
    }

    private void lookAgain(Scope scope, String key) {
        jobs.enqueueAt(scope, LookAgain.LOOK, key, new Look(key, 0), next());
    }

    private Instant next() {
        long span = Math.max(1, config.lookAfter().toMillis());
        return Instant.ofEpochMilli((time.now().toEpochMilli() / span + 1) * span);
    }
}
