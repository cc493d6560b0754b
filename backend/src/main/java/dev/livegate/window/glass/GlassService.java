package dev.livegate.window.glass;

import static dev.livegate.window.glass.GlassEvent.WINDOW_GLASS_BROKEN;
import static dev.livegate.window.glass.GlassEvent.WINDOW_GLASS_MENDED;
import static dev.livegate.window.glass.GlassProblem.GLASS_BROKEN;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.InWords;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

@Singleton
public class GlassService {

    private final Tx tx;
    private final Audit audit;
    private final Time time;

    GlassService(Tx tx, Audit audit, Time time) {
        this.tx = tx;
        this.audit = audit;
        this.time = time;
    }

    public Optional<GlassView> broken(Scope scope, Instant at) {
        return tx.in(scope, () -> Glass.broken(scope, at).map(Glass::view));
    }

    GlassView breakIt(Scope scope, String reason, Duration life) {
        return tx.in(scope, () -> {
            Glass.lock(scope);
            Glass.broken(scope, time.now()).ifPresent(GlassService::refuseSecond);
            Glass glass = new Glass(scope, reason, time.now(), life);
            glass.persist();
            audit.record(
                    scope,
                    WINDOW_GLASS_BROKEN,
                    "Broke the glass past closed windows: " + reason,
                    Map.of("reason", reason, "until", glass.view().until().toString()));
            return glass.view();
        });
    }

    void mend(Scope scope) {
        tx.run(scope, () -> {
            Glass.lock(scope);
            Glass glass = Glass.broken(scope, time.now()).orElseThrow(RequestProblem::notFound);
            glass.mend(time.now());
            audit.record(scope, WINDOW_GLASS_MENDED, "The windows count again");
        });
    }

    private static void refuseSecond(Glass glass) {
        GlassView view = glass.view();
        throw GLASS_BROKEN
                .because(view.by() + " broke it until " + InWords.of(view.until())
                        + ". Use that time, or mend it first.")
                .with("until", view.until().toString());
    }
}
