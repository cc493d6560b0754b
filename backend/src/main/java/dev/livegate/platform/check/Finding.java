package dev.livegate.platform.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.platform.problem.Fix;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One check's verdict as it is stored, returned and shown; {@code because} names the check that kept it from looking. */
@RegisterForReflection
@Schema(name = "Finding")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String id,
        String title,
        Status status,
        boolean strict,
        String message,
        @Nullable String why,
        List<Fix> fix,
        @Nullable String because,
        long durationMs) {

    static Finding of(Check<?> check, Verdict verdict, long durationMs) {
        return new Finding(
                check.id(),
                check.title(),
                verdict.status(),
                check.strict(),
                verdict.message(),
                verdict.why(),
                verdict.fix(),
                null,
                durationMs);
    }

    /** What hangs on something that is merely not known yet is not known yet either. */
    static Finding keptFrom(Check<?> check, Finding obstacle) {
        boolean later = obstacle.status() == Status.deferred;
        String root = obstacle.because() == null ? obstacle.id() : obstacle.because();
        return new Finding(
                check.id(),
                check.title(),
                later ? Status.deferred : Status.skipped,
                check.strict(),
                later
                        ? "Waits until \"" + obstacle.title() + "\" is known."
                        : "Not checked, because \"" + root + "\" did not pass.",
                null,
                List.of(),
                root,
                0);
    }

    /** For a reader who may know how it ended, and not what it says of hosts and keys (C14). */
    public Finding withoutDetails() {
        return new Finding(
                id, title, status, strict, "An owner or admin sees the details.", null, List.of(), because, durationMs);
    }

    @JsonIgnore
    public boolean blocks() {
        return strict && (status == Status.failed || status == Status.error);
    }

    /** Another look may find it well without anybody having mended it. */
    @JsonIgnore
    public boolean mayPass() {
        return status == Status.error || fix.stream().anyMatch(one -> one.kind() == Fix.Kind.rerun);
    }
}
