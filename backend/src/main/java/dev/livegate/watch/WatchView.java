package dev.livegate.watch;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The watch as its page shows it. Without {@code since} nothing is live. */
@RegisterForReflection
@Schema(name = "Watch")
record WatchView(
        State state,
        long everySeconds,
        int failuresInRow,
        List<String> failing,
        @Nullable Instant since,
        @Nullable Instant lastAt,
        @Nullable Instant nextAt,
        @Nullable Double uptimePercent,
        List<WatchDay.View> days,
        List<SinceLive.Change> changes) {

    @Schema(name = "WatchState")
    enum State {
        off,
        passing,
        failing,
        blocked
    }
}
