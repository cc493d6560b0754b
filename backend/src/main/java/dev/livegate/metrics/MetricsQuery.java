package dev.livegate.metrics;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import dev.livegate.product.Environment;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A question as it stands in the address. All text, so that what cannot be read is refused in words. */
record MetricsQuery(
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to,
        @QueryParam("timezone") @Nullable String timezone,
        @QueryParam("environment") @Nullable String environment) {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Both worlds of Stripe where {@code environment} is empty. */
    record Period(Instant from, Instant to, ZoneId zone, String environment) {}

    Period period(Instant now) {
        Instant end = instant("to", to, now);
        Instant begin = instant("from", from, end.minus(USUAL));
        if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
            throw refused("from", "Choose a start before the end, by at most 366 days.");
        }
        return new Period(begin, end, zone(), world());
    }

    private ZoneId zone() {
        String name = isBlank(timezone) ? "UTC" : timezone;
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw refused("timezone", "Choose a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(name);
    }

    private String world() {
        if (isBlank(environment)) {
            return "";
        }
        return Arrays.stream(Environment.values())
                .map(Environment::name)
                .filter(environment::equals)
                .findFirst()
                .orElseThrow(() -> refused("environment", "Choose sandbox or live, or leave it out for both."));
    }

    private static Instant instant(String field, @Nullable String text, Instant otherwise) {
        if (isBlank(text)) {
            return otherwise;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < 2000 || time.getYear() > 2199) {
                throw new DateTimeException("out of the calendar");
            }
            return time.toInstant();
        } catch (DateTimeException unreadable) {
            throw refused(field, "Give an instant such as 2026-11-21T09:00:00Z.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Problem refused(String field, String sentence) {
        return VALIDATION_FAILED.because("The question cannot be read.").field(field, sentence);
    }
}
