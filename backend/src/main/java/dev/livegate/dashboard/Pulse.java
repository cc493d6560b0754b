package dev.livegate.dashboard;

import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.watch.Watch;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How the live app was when the watch last looked; until it has, the verification of going live counts. */
@Singleton
class Pulse {

    private static final String PATH = "/dashboard/deploy/go-live";

    private final Watch watch;

    Pulse(Watch watch) {
        this.watch = watch;
    }

    boolean isLive(Scope scope) {
        return DeployConfig.live(scope).isPresent();
    }

    /** Three in a row are no hiccup any more; a single one is a worry. */
    Optional<Watch.Standing> last(Scope scope) {
        return watch.state(scope);
    }

    static Optional<Reason> worry(Optional<Watch.Standing> last) {
        return last.filter(standing -> !standing.lastPassed())
                .map(standing ->
                        new Reason("Your app was not well when it was last looked at. See what was found.", PATH));
    }

    static Optional<Reason> lost(Optional<Watch.Standing> last) {
        return last.filter(Watch.Standing::isBlocked)
                .map(standing -> new Reason("Your app has failed three times in a row. See what was found.", PATH));
    }
}
