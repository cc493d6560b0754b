package dev.livegate.launch.appointment;

import static dev.livegate.launch.appointment.AppointmentProblem.LOCAL_TIME_AMBIGUOUS;
import static dev.livegate.launch.appointment.AppointmentProblem.LOCAL_TIME_GAP;
import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.time.InWords;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One instant, and how it reads in its zone (C17). */
public record Appointment(
        Instant at,
        ZoneId zone,
        LocalDateTime local,
        ZoneOffset offset,
        @Nullable String warning) {

    private static final Duration LEAD = Duration.ofSeconds(60);
    private static final Duration HORIZON = Duration.ofDays(366);
    private static final String INSTANT = "scheduledFor";
    private static final String LOCAL = "localDateTime";
    private static final String LOCAL_FORM = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?";
    private static final String OFFSET_FORM = "Z|[+-]\\d\\d:\\d\\d";

    public static Appointment of(Wish wish, Instant now) {
        ZoneId zone = TimeZones.named(wish.timezone());
        String text = wish.scheduledFor();
        if (text == null) {
            return local(wish.localDateTime(), wish.offset(), zone, LOCAL).requireAhead(now, LOCAL);
        }
        if (wish.localDateTime() != null) {
            throw wrong(LOCAL, "Send either scheduledFor or localDateTime.");
        }
        Appointment appointment =
                text.matches(LOCAL_FORM) ? local(text, wish.offset(), zone, INSTANT) : instant(text, zone);
        return appointment.requireAhead(now, INSTANT);
    }

    public static Appointment at(Instant instant, ZoneId zone) {
        Instant kept = instant.truncatedTo(ChronoUnit.MICROS);
        ZoneOffset offset = zone.getRules().getOffset(kept);
        return new Appointment(kept, zone, LocalDateTime.ofInstant(kept, zone), offset, null);
    }

    private static Appointment instant(String text, ZoneId zone) {
        if (!text.matches(LOCAL_FORM + "(" + OFFSET_FORM + ")")) {
            throw wrong(INSTANT, "Write it as 2027-06-01T09:00:00Z, or without Z in the zone.");
        }
        OffsetDateTime time = parsed(text, INSTANT);
        Appointment appointment = at(time.toInstant(), zone);
        if (text.endsWith("Z")) {
            return appointment.warnedUnlessUtc(time.toLocalTime());
        }
        if (!appointment.offset().equals(time.getOffset())) {
            throw wrong(INSTANT, "The offset is not the one of " + zone + " at that time. Leave it out.");
        }
        return appointment;
    }

    private static Appointment local(@Nullable String text, @Nullable String offset, ZoneId zone, String field) {
        if (text == null || !text.matches(LOCAL_FORM)) {
            throw wrong(field, "Write date and time as 2027-06-01T09:00:00.");
        }
        LocalDateTime local = parsed(text + "Z", field).toLocalDateTime();
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        if (valid.isEmpty()) {
            throw gap(local, zone, field);
        }
        if (offset == null && valid.size() > 1) {
            throw ambiguous(local, valid);
        }
        ZoneOffset chosen = offset == null ? valid.get(0) : chosen(offset, valid, zone);
        return at(local.toInstant(chosen), zone);
    }

    private static ZoneOffset chosen(String offset, List<ZoneOffset> valid, ZoneId zone) {
        return valid.stream()
                .filter(one -> one.getId().equals(offset.equals("+00:00") ? "Z" : offset))
                .findFirst()
                .orElseThrow(() -> wrong("offset", "This is not the offset of " + zone + " at that time."));
    }

    private static OffsetDateTime parsed(String text, String field) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (text.contains("T24")) {
                throw new DateTimeException("a day has no hour 24");
            }
            return time;
        } catch (DateTimeException wrong) {
            throw wrong(field, "There is no such date or time. Check day and hour.");
        }
    }

    private Appointment warnedUnlessUtc(LocalTime meant) {
        if (offset.equals(ZoneOffset.UTC)) {
            return this;
        }
        String words =
                "You may have meant " + InWords.of(meant) + " local, on the clocks of " + zone + "; with the Z it is "
                        + InWords.of(local.toLocalTime()) + " there. Leave out the Z to mean the clock there.";
        return new Appointment(at, zone, local, offset, words);
    }

    private Appointment requireAhead(Instant now, String field) {
        if (at.isBefore(now.plus(LEAD))) {
            throw echoed(wrong(field, "Choose a time at least a minute ahead."));
        }
        if (at.isAfter(now.plus(HORIZON))) {
            throw echoed(wrong(field, "Choose a time within the next 366 days."));
        }
        return this;
    }

    private Problem echoed(Problem problem) {
        Problem echo = problem.with("instant", at)
                .with(LOCAL, local)
                .with("timezone", zone.getId())
                .with("offset", offset);
        return warning == null ? echo : echo.with("warning", warning);
    }

    private static Problem gap(LocalDateTime local, ZoneId zone, String field) {
        var change = zone.getRules().getTransition(local);
        Instant earlier = local.toInstant(change.getOffsetAfter());
        Instant later = local.toInstant(change.getOffsetBefore());
        return LOCAL_TIME_GAP
                .because("The clocks of " + zone + " go forward over " + InWords.of(local)
                        + ". Choose a time before or after.")
                .field(field, "Choose one of the two times beside it.")
                .with("candidates", List.of(Candidate.of(at(earlier, zone)), Candidate.of(at(later, zone))));
    }

    private static Problem ambiguous(LocalDateTime local, List<ZoneOffset> valid) {
        return LOCAL_TIME_AMBIGUOUS
                .because("The clocks go back over " + InWords.of(local)
                        + ", so it comes twice. Say which one with the offset.")
                .field("offset", "Use " + valid.get(0) + " for the first or " + valid.get(1) + " for the second.")
                .with(
                        "candidates",
                        valid.stream()
                                .map(one -> new Candidate(local.toInstant(one), local, one))
                                .toList());
    }

    private static Problem wrong(String field, String sentence) {
        return VALIDATION_FAILED
                .because("The time of the launch needs another value.")
                .field(field, sentence);
    }
}
