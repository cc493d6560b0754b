package dev.livegate.dashboard;

import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import dev.livegate.watch.Watch;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How the live app was when the watch last looked; until it has, the verification of going live counts. */
@Singleton
class Pulse {

    private static final String PATH = "/dashboard/deploy/go-live";

    private static final int ROUNDS_MISSED = 3;
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final Watch watch;
    private final Time time;

    Pulse(Watch watch, Time time) {
        this.watch = watch;
        this.time = time;
    }

    boolean isLive(Scope scope) {
        return DeployConfig.live(scope).isPresent();
    }

    /** Three failures in a row are no hiccup any more; a single one is a worry, and so is that nobody looks. */
    Optional<Watch.Standing> last(Scope scope) {
        return watch.state(scope);
    }

    Optional<Reason> worry(Scope scope, Optional<Watch.Standing> last) {
        return last.filter(standing -> !standing.lastPassed())
                .map(standing ->
                        new Reason("Your app was not well when it was last looked at. See what was found.", PATH))
                .or(() -> unseen(scope, last));
    }

    /** LIVE says how the app is now, which an old look does not know. */
    private Optional<Reason> unseen(Scope scope, Optional<Watch.Standing> last) {
        Duration patience = watch.every(scope).multipliedBy(ROUNDS_MISSED).plus(GRACE);
        return last.filter(standing -> standing.lastAt().plus(patience).isBefore(time.now()))
                .map(standing -> new Reason(
                        "Nobody has looked at your app since "
                                + standing.lastAt().truncatedTo(ChronoUnit.SECONDS)
                                + ". The watch stands still, and goes on as soon as it can.",
                        PATH));
    }

    static Optional<Reason> lost(Optional<Watch.Standing> last) {
        return last.filter(Watch.Standing::isBlocked)
                .map(standing -> new Reason("Your app has failed three times in a row. See what was found.", PATH));
    }
}
