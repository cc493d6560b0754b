package dev.livegate.dashboard;

import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.dashboard.BadgeView.Word;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.watch.Watch;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What blocks comes first; LIVE is only what is live and was well when it was last looked at (C31). */
@Singleton
public class BadgeService {

    private final Tx tx;
    private final Obstacles obstacles;
    private final Pulse pulse;
    private final Promises promises;
    private final NextStep next;

    BadgeService(Tx tx, Obstacles obstacles, Pulse pulse, Promises promises, NextStep next) {
        this.tx = tx;
        this.obstacles = obstacles;
        this.pulse = pulse;
        this.promises = promises;
        this.next = next;
    }

    BadgeView read(Scope scope) {
        return tx.in(scope, () -> judge(scope).exempting(promises.passedBy(scope)));
    }

    private BadgeView judge(Scope scope) {
        boolean isLive = pulse.isLive(scope);
        // What was taken back is watched until the next round finds that out; its failures block nobody.
        Optional<Watch.Standing> last = isLive ? pulse.last(scope) : Optional.empty();
        List<Reason> blocking = obstacles.of(scope);
        Pulse.lost(last).ifPresent(blocking::add);
        if (!blocking.isEmpty()) {
            return BadgeView.of(Word.BLOCKED, blocking);
        }
        return isLive
                ? live(pulse.worry(scope, last), promises.of(scope))
                : BadgeView.of(Word.ACTION_REQUIRED, List.of(next.of(scope)));
    }

    private static BadgeView live(Optional<Reason> worry, Promises.Kept promises) {
        List<Reason> reasons =
                Stream.concat(worry.stream(), promises.broken().stream()).toList();
        return new BadgeView(
                reasons.isEmpty() ? Word.LIVE : Word.ACTION_REQUIRED,
                reasons,
                promises.exempt().isEmpty() ? null : promises.exempt());
    }
}
