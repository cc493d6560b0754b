package dev.livegate.window;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as it stands in the address. All text, so that what cannot be read is refused in words. */
record StateQuery(
        @QueryParam("at") @Nullable String at,
        @QueryParam("minutes") @Nullable String minutes) {

    private static final int USUAL = 30;
    private static final int MOST = 10_080;

    Optional<Instant> moment() {
        if (at == null || at.isBlank()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(at);
            if (time.getYear() < 2000 || time.getYear() > 2199) {
                throw new DateTimeException("out of the calendar");
            }
            return Optional.of(time.toInstant());
        } catch (DateTimeException unreadable) {
            throw refused("at", "Give an instant such as 2027-06-01T09:00:00Z.");
        }
    }

    int room() {
        if (minutes == null || minutes.isBlank()) {
            return USUAL;
        }
        if (!minutes.matches("[0-9]{1,5}") || Integer.parseInt(minutes) > MOST) {
            throw refused("minutes", "Give a whole number from 0 to 10,080, which is a week.");
        }
        return Integer.parseInt(minutes);
    }

    private static Problem refused(String field, String sentence) {
        return VALIDATION_FAILED.because("The question cannot be read.").field(field, sentence);
    }
}
