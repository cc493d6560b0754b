package dev.livegate.window;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import dev.livegate.window.hours.Hours;
import dev.livegate.window.hours.Rule;
import dev.livegate.window.hours.Sign;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what somebody wants to what hangs on the door, or what is wrong with it. */
final class SignMaker {

    private static final Duration LONGEST_REPEATED = Duration.ofDays(31);
    private static final Instant LAST_UNTIL = Instant.parse("2200-01-01T00:00:00Z");

    private SignMaker() {}

    static Sign of(WindowWish wish, String author) {
        ZoneId zone = zone(wish.timezone());
        LocalDateTime first = first(wish.localStart());
        Hours hours =
                new Hours(first, Duration.ofMinutes(wish.durationMinutes()), rule(wish.rule(), first, zone), zone);
        requireShort(hours);
        requireAhead(first.atZone(zone).toInstant(), wish.until());
        String owner = Objects.requireNonNullElse(wish.owner(), author).strip();
        return new Sign(wish.kind(), wish.reason().strip(), owner, hours, wish.until());
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw wrong("timezone", "Choose a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(name);
    }

    private static LocalDateTime first(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException noDate) {
            throw wrong("localStart", "There is no such date or time. Check day and hour.");
        }
    }

    private static @Nullable Rule rule(@Nullable String text, LocalDateTime first, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Rule rule = new Rule(text.strip());
        Optional<String> objection = rule.objection(first, zone);
        if (objection.isPresent()) {
            throw wrong("rule", objection.get());
        }
        return rule;
    }

    private static void requireShort(Hours hours) {
        if (hours.rule() != null && hours.length().compareTo(LONGEST_REPEATED) > 0) {
            throw wrong(
                    "durationMinutes", "What comes again and again lasts at most 31 days, which is 44,640 minutes.");
        }
    }

    private static void requireAhead(Instant start, @Nullable Instant until) {
        if (until != null && !until.isAfter(start)) {
            throw wrong("until", "Choose an end after the first start.");
        }
        if (until != null && until.isAfter(LAST_UNTIL)) {
            throw wrong("until", "Choose an end before the year 2200, or none.");
        }
    }

    private static Problem wrong(String field, String sentence) {
        return VALIDATION_FAILED.because("The window needs another value.").field(field, sentence);
    }
}
