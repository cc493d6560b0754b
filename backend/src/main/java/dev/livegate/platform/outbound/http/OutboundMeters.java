package dev.livegate.platform.outbound.http;

import dev.livegate.platform.metric.Meters;
import java.util.Locale;

/** Calls by why they got no answer, or that they got one, whatever it was. */
final class OutboundMeters {

    private OutboundMeters() {}

    static void ended(Outcome outcome) {
        String cause =
                outcome instanceof Failure failure ? failure.cause().name().toLowerCase(Locale.ROOT) : "answered";
        Meters.took("livegate.outbound", outcome.timings().total(), "cause", cause);
    }
}
