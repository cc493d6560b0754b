package dev.livegate.window.hours;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From the first moment on, and before the last. */
@Schema(name = "WindowSpan")
public record Span(Instant startsAt, Instant endsAt) {

    public boolean covers(Instant at) {
        return !startsAt.isAfter(at) && endsAt.isAfter(at);
    }

    boolean lasts() {
        return startsAt.isBefore(endsAt);
    }

    Span endingBy(Instant until) {
        return endsAt.isAfter(until) ? new Span(startsAt, until) : this;
    }
}
