package dev.livegate.dashboard;

import dev.livegate.checklist.Checklist;
import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.dashboard.BadgeView.Reason;
import dev.livegate.deployment.gate.Windows;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.InWords;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** What was promised and is not kept, and what may be so for a while: on the checklist of a live app, and at the windows. */
@Singleton
class Promises {

    private static final int SHOWN = 3;

    private final Checklist checklist;
    private final List<Windows> windows;
    private final Time time;

    Promises(Checklist checklist, @All List<Windows> windows, Time time) {
        this.checklist = checklist;
        this.windows = windows;
        this.time = time;
    }

    /** Who broke the glass past the windows, live or not. */
    List<Reason> passedBy(Scope scope) {
        return windows.stream()
                .flatMap(one -> one.brokenGlass(scope, time.now()).stream())
                .map(glass -> new Reason(glass.sentence(), "/dashboard/windows"))
                .toList();
    }

    record Kept(List<Reason> broken, List<Reason> exempt) {}

    Kept of(Scope scope) {
        State state = checklist.state(scope);
        return new Kept(
                state.wrong().stream()
                        .limit(SHOWN)
                        .map(one -> reason(state, one, one.message()))
                        .toList(),
                state.exempt().stream()
                        .map(one -> reason(
                                state,
                                one,
                                "Exempt until " + InWords.of(one.expiresAt()) + ": " + one.exemptionReason() + "."))
                        .toList());
    }

    private static Reason reason(State state, Standing one, String words) {
        return new Reason(
                state.title(one) + ": " + words,
                "/dashboard/checklist?item=" + one.item().key());
    }
}
