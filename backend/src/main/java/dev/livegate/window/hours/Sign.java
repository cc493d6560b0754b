package dev.livegate.window.hours;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the door: in which hours, why, who answers for it, and until when it hangs there at all. Of two readings
 * of the clock a Deny takes the wider, an Allow the narrower: a doubtful minute is closed.
 */
public record Sign(
        WindowKind kind,
        String reason,
        String owner,
        Hours hours,
        @Nullable Instant until) {

    public boolean isActive(Instant at) {
        return current(at).isPresent();
    }

    /** What is going on, and what comes next. */
    public List<Span> upcoming(Instant from, int most) {
        return spans(from).limit(most).toList();
    }

    private Optional<Span> current(Instant at) {
        return spans(at).findFirst().filter(span -> span.covers(at));
    }

    public ZoneId zone() {
        return hours.zone();
    }

    boolean hangs(Instant at) {
        return until == null || at.isBefore(until);
    }

    boolean denies() {
        return kind == WindowKind.deny;
    }

    Stream<Span> spans(Instant from) {
        Stream<Span> all = hours.spans(from, denies());
        return until == null
                ? all
                : all.takeWhile(span -> span.startsAt().isBefore(until))
                        .map(span -> span.endingBy(until))
                        .filter(span -> span.endsAt().isAfter(from));
    }
}
