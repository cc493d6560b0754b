package dev.livegate.launch.recurring.dates;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import dev.livegate.window.hours.Rule;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A first local time, a rule and a zone. A local time that the clocks skip comes as much later as they skip, and of one
 * that comes twice the first counts (RFC 5545, 3.3.5): each date of the rule is one instant.
 */
public record Dates(LocalDateTime first, Rule rule, ZoneId zone) {

    // More than any zone ever moved its clocks at once, the date line included.
    private static final Duration SLACK = Duration.ofDays(2);
    private static final String TIME_OF_DAY = "(?i).*BY(HOUR|MINUTE|SECOND)=.*";

    /** As somebody wants it, or what is wrong with that. */
    public static Dates of(String localStart, String rule, String timezone) {
        Dates dates = new Dates(first(localStart), new Rule(rule.strip()), zone(timezone));
        if (dates.rule.text().matches(TIME_OF_DAY)) {
            throw wrong(
                    "rule", "Take BYHOUR, BYMINUTE and BYSECOND out. The time of day is the one of the first date.");
        }
        dates.rule.objection(dates.first, dates.zone).ifPresent(objection -> {
            throw wrong("rule", objection);
        });
        return dates;
    }

    /** As it was kept. */
    public static Dates kept(String localStart, String rule, String timezone) {
        return new Dates(LocalDateTime.parse(localStart), new Rule(rule), ZoneId.of(timezone));
    }

    /** In order, and each once. */
    public Stream<Instant> after(Instant at) {
        LocalDateTime from = LocalDateTime.ofInstant(at, zone).minus(SLACK);
        return rule.starts(first, zone, from)
                .map(local -> local.atZone(zone).toInstant())
                .filter(date -> date.isAfter(at))
                .distinct();
    }

    public Optional<Instant> next(Instant at) {
        return after(at).findFirst();
    }

    /** The next one, which there must be. */
    public Instant required(Instant now) {
        return next(now).orElseThrow(() -> wrong("rule", "This rule has no date ahead. Choose a later start or end."));
    }

    private static LocalDateTime first(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException noDate) {
            throw wrong("localStart", "There is no such date or time. Check day and hour.");
        }
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw wrong("timezone", "Choose a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(name);
    }

    private static Problem wrong(String field, String sentence) {
        return VALIDATION_FAILED
                .because("The recurring launch needs another value.")
                .field(field, sentence);
    }
}
