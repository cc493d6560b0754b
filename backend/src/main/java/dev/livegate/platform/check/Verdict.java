package dev.livegate.platform.check;

import dev.livegate.platform.problem.Fix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check says of its subject: one plain sentence, why it matters, and what to do. */
public record Verdict(
        Status status, String message, @Nullable String why, List<Fix> fix) {

    public static Verdict passed(String message) {
        return new Verdict(Status.passed, message, null, List.of());
    }

    public static Verdict failed(String message, Fix... fixes) {
        return new Verdict(Status.failed, message, null, List.of(fixes));
    }

    public static Verdict warning(String message, Fix... fixes) {
        return new Verdict(Status.warning, message, null, List.of(fixes));
    }

    /** It cannot be known yet, and something later will settle it. */
    public static Verdict deferred(String message, Fix... fixes) {
        return new Verdict(Status.deferred, message, null, List.of(fixes));
    }

    /** It does not concern this subject. */
    public static Verdict skipped(String message) {
        return new Verdict(Status.skipped, message, null, List.of());
    }

    public Verdict because(String why) {
        return new Verdict(status, message, why, fix);
    }

    static Verdict error(String message) {
        return new Verdict(Status.error, message, null, List.of());
    }
}
