package dev.livegate.window.hours;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sign, followed forward in time; spans of one sign may overlap. */
final class Walk {

    private final Sign sign;
    private final Iterator<Span> spans;
    private @Nullable Span ahead;
    private Instant coveredUntil = Instant.MIN;

    Walk(Sign sign, Instant from) {
        this.sign = sign;
        this.spans = sign.spans(from).iterator();
        this.ahead = next();
    }

    void to(Instant at) {
        while (ahead != null && !ahead.startsAt().isAfter(at)) {
            coveredUntil = ahead.endsAt().isAfter(coveredUntil) ? ahead.endsAt() : coveredUntil;
            ahead = next();
        }
    }

    Sign sign() {
        return sign;
    }

    Instant coveredUntil() {
        return coveredUntil;
    }

    boolean isActive(Instant at) {
        return at.isBefore(coveredUntil);
    }

    /** The next moment at which anything about it changes. */
    Optional<Instant> change(Instant at) {
        Stream<Instant> ends = Stream.of(coveredUntil).filter(end -> end.isAfter(at));
        Stream<Instant> begins = Stream.ofNullable(ahead).map(Span::startsAt);
        Stream<Instant> gone = Stream.ofNullable(sign.until()).filter(until -> until.isAfter(at));
        return Stream.of(ends, begins, gone).flatMap(one -> one).min(Instant::compareTo);
    }

    private @Nullable Span next() {
        return spans.hasNext() ? spans.next() : null;
    }
}
