package dev.livegate.window.hours;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 5545 rule in its strict form. It counts days and hours as they stand on a clock on the wall, as if that were
 * never changed; what the clocks of a zone do then is the business of Hours.
 */
public record Rule(String text) {

    private static final String FORM = "[A-Za-z]+=[A-Za-z0-9,+-]+(;[A-Za-z]+=[A-Za-z0-9,+-]+)*";
    private static final Set<Freq> KNOWN = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final int LARGEST_COUNT = 1000;

    /** What is wrong with it, and what to do. */
    public Optional<String> objection(LocalDateTime first, ZoneId zone) {
        if (!text.matches(FORM) || text.matches("(?i).*(RSCALE|SKIP)=.*")) {
            return Optional.of("Write an RFC 5545 rule, such as FREQ=WEEKLY;BYDAY=MO,TU.");
        }
        try {
            RecurrenceRule rule = parsed();
            if (!KNOWN.contains(rule.getFreq())) {
                return Optional.of("Use DAILY, WEEKLY, MONTHLY or YEARLY.");
            }
            if (rule.getCount() != null && rule.getCount() > LARGEST_COUNT) {
                return Optional.of("Use a COUNT of at most 1,000, or an end.");
            }
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("Write an RFC 5545 rule, such as FREQ=WEEKLY;BYDAY=MO,TU.");
        }
        return starts(first, zone, first).findFirst().isEmpty()
                ? Optional.of("This rule never comes. Check its days against its start and its end.")
                : Optional.empty();
    }

    /** The local times at which it comes, not before {@code from}; {@code first} is the earliest of all. */
    public Stream<LocalDateTime> starts(LocalDateTime first, ZoneId zone, LocalDateTime from) {
        RecurrenceRule rule = parsed();
        LocalDateTime last = last(rule.getUntil(), zone);
        if (rule.getUntil() != null) {
            rule.setUntil(null);
        }
        return stream(new Walls(rule, millis(first), millis(from))).takeWhile(start -> !start.isAfter(last));
    }

    private RecurrenceRule parsed() {
        try {
            return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | RuntimeException unreadable) {
            // The parser lets a number format or an index fall through, too.
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** UNTIL may be a day, a local time or an instant; the library takes only the kind that the start is of. */
    private static LocalDateTime last(@Nullable DateTime until, ZoneId zone) {
        if (until == null) {
            return LocalDateTime.MAX;
        }
        Instant at = Instant.ofEpochMilli(until.getTimestamp());
        return until.isAllDay()
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC).toLocalDate().atTime(LocalTime.MAX)
                : LocalDateTime.ofInstant(at, until.isFloating() ? ZoneOffset.UTC : zone);
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static Stream<LocalDateTime> stream(Iterator<LocalDateTime> times) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(times, Spliterator.ORDERED), false);
    }

    /** The library walks in UTC, which has no summer. When it has looked a thousand times in vain it throws: that is the end. */
    private static final class Walls implements Iterator<LocalDateTime> {

        private @Nullable RecurrenceRuleIterator times;

        Walls(RecurrenceRule rule, long first, long from) {
            try {
                times = rule.iterator(first, DateTime.UTC);
                times.fastForward(from);
            } catch (IllegalArgumentException tooRare) {
                times = null;
            }
        }

        @Override
        public boolean hasNext() {
            return times != null && times.hasNext();
        }

        @Override
        public LocalDateTime next() {
            if (times == null) {
                throw new NoSuchElementException();
            }
            long now = times.peekMillis();
            try {
                times.nextMillis();
            } catch (IllegalArgumentException tooRare) {
                times = null;
            }
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(now), ZoneOffset.UTC);
        }
    }
}
