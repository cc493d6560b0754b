package dev.livegate.platform.audit;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.RequestProblem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A question as it stands in the address. All text, so that what cannot be read is refused in words. */
record AuditQuery(
        @QueryParam("after") @Nullable String after,
        @QueryParam("limit") @Nullable String limit,
        @QueryParam("event") @Nullable String event,
        @QueryParam("actor") @Nullable String actor,
        @QueryParam("from") @Nullable String from,
        @QueryParam("to") @Nullable String to) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    AuditFilter filter() {
        return new AuditFilter(blankToNull(event), blankToNull(actor), instant("from", from), instant("to", to));
    }

    /** Where the next, older page begins. */
    long before() {
        return number("after", after, Long.MAX_VALUE);
    }

    /** Where the next, younger page begins. */
    long behind() {
        return number("after", after, 0);
    }

    int most() {
        long most = number("limit", limit, PAGE);
        if (most < 1 || most > LARGEST_PAGE) {
            throw refused("limit", "Give a number from 1 to " + LARGEST_PAGE + ".");
        }
        return (int) most;
    }

    private static long number(String field, @Nullable String text, long otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!WHOLE.matcher(text).matches()) {
            throw refused(field, "Give a whole number.");
        }
        return Long.parseLong(text);
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : plausible(OffsetDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            throw refused(field, "Give an instant such as 2026-11-21T09:00:00Z.");
        }
    }

    // PostgreSQL's calendar ends before Java's does.
    private static Instant plausible(OffsetDateTime time) {
        if (time.getYear() < 1970 || time.getYear() > 9999) {
            throw new DateTimeException("out of the calendar");
        }
        return time.toInstant();
    }

    private static Problem refused(String field, String message) {
        return RequestProblem.VALIDATION_FAILED
                .because("The filter cannot be read.")
                .field(field, message);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.replace("\0", "");
    }
}
