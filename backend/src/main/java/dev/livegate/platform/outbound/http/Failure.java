package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Target;
import org.jspecify.annotations.Nullable;

/** No answer: why, in a word for programs and a sentence for people, and what was seen of the certificate until then. */
public record Failure(
        Reason reason,
        String sentence,
        Target target,
        @Nullable TlsFacts tls,
        Timings timings) implements Outcome {

    public Reason.Cause cause() {
        return reason.cause();
    }
}
