package dev.livegate.watch;

import dev.livegate.deployment.WentLive;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.standing.LatestVerification;
import dev.livegate.verification.standing.Papers;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The watch begins in the transaction that goes live, and compares with what was verified for it. */
@Singleton
class Beginning {

    private final LatestVerification verification;
    private final Rota rota;
    private final Papers papers;
    private final Time time;

    Beginning(LatestVerification verification, Rota rota, Papers papers, Time time) {
        this.verification = verification;
        this.rota = rota;
        this.papers = papers;
        this.time = time;
    }

    void begin(@Observes WentLive news) {
        Scope scope = news.scope();
        Watched.open(scope).ifPresent(before -> before.end(time.now()));
        Watched watched = new Watched(scope, news.config().revision(), time.now());
        watched.compareWith(verification.sight(scope).map(papers::written).orElse(null));
        watched.persist();
        rota.arrange(scope, watched);
    }
}
