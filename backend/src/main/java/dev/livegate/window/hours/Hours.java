package dev.livegate.window.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stretch on the clock of a zone, once or by a rule: ten in the evening to six in the morning, however long that is. */
public record Hours(
        LocalDateTime first, Duration length, @Nullable Rule rule, ZoneId zone) {

    // More than any zone ever moved its clocks at once, the date line included.
    private static final Duration SLACK = Duration.ofDays(2);

    /**
     * Those that end after {@code from}, in order. Where the clocks repeat an edge, {@code wide} takes the reading that
     * makes the span longer; an edge that they skip is the moment of the skip.
     */
    Stream<Span> spans(Instant from, boolean wide) {
        LocalDateTime earliest =
                LocalDateTime.ofInstant(from, zone).minus(length).minus(SLACK);
        return starts(earliest)
                .map(start -> span(start, wide))
                .filter(span -> span.lasts() && span.endsAt().isAfter(from));
    }

    private Stream<LocalDateTime> starts(LocalDateTime earliest) {
        return rule == null ? Stream.of(first) : rule.starts(first, zone, earliest);
    }

    private Span span(LocalDateTime start, boolean wide) {
        LocalDateTime end = start.plus(length);
        if (wide) {
            return new Span(read(start, false), read(end, true));
        }
        Span narrow = new Span(read(start, true), read(end, false));
        return narrow.lasts() ? narrow : new Span(read(start, false), read(end, false));
    }

    private Instant read(LocalDateTime local, boolean late) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return zone.getRules().getTransition(local).getInstant();
        }
        return local.toInstant(offsets.get(late ? offsets.size() - 1 : 0));
    }
}
