package dev.livegate.watch;

import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.verification.standing.Papers;
import dev.livegate.watch.WatchView.State;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
class WatchService {

    private static final int DAYS_SHOWN = 90;

    private final Tx tx;
    private final Rota rota;
    private final Papers papers;
    private final Time time;

    WatchService(Tx tx, Rota rota, Papers papers, Time time) {
        this.tx = tx;
        this.rota = rota;
        this.papers = papers;
        this.time = time;
    }

    WatchView read(Scope scope) {
        return tx.in(scope, () -> view(scope, Watched.open(scope)));
    }

    private WatchView view(Scope scope, Optional<Watched> watched) {
        LocalDate first = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).minusDays(DAYS_SHOWN);
        List<WatchDay.View> days =
                WatchDay.since(scope, first).stream().map(WatchDay::view).toList();
        return new WatchView(
                watched.map(WatchService::state).orElse(State.off),
                rota.every(scope).toSeconds(),
                watched.map(Watched::failuresInRow).orElse(0),
                watched.map(Watched::failing).orElse(List.of()),
                watched.map(Watched::beganAt).orElse(null),
                watched.map(Watched::lastAt).orElse(null),
                watched.map(Watched::nextAt).orElse(null),
                uptime(days),
                days,
                watched.map(one -> changes(scope, one)).orElse(List.of()));
    }

    /** Addresses and headers are details of the host, which a member does not see (C14). */
    private List<SinceLive.Change> changes(Scope scope, Watched one) {
        return one.sight() == null || one.baseline() == null || scope.actor().role() == Role.member
                ? List.of()
                : SinceLive.between(papers.sight(one.baseline()), papers.sight(one.sight()));
    }

    private static State state(Watched one) {
        Watch.Standing standing = Watch.standing(one);
        if (standing.isBlocked()) {
            return State.blocked;
        }
        return standing.lastPassed() ? State.passing : State.failing;
    }

    private static @Nullable Double uptime(List<WatchDay.View> days) {
        long rounds = days.stream().mapToLong(WatchDay.View::rounds).sum();
        long passed = days.stream().mapToLong(WatchDay.View::passed).sum();
        return rounds == 0 ? null : Math.round(10_000.0 * passed / rounds) / 100.0;
    }
}
