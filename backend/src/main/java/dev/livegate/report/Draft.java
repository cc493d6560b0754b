package dev.livegate.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.platform.check.Finding;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a room wants to be remembered of a judgement. The headline is one sentence for somebody who is no engineer; what
 * evidence says is redacted before it is kept.
 */
public record Draft(
        ReportKind kind,
        ReportVerdict verdict,
        Subject subject,
        String headline,
        List<Finding> findings,
        List<Evidence> evidence,
        Instant judgedAt) {

    /** What was judged. */
    @RegisterForReflection
    @Schema(name = "ReportSubject")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Subject(
            @Nullable String appUrl,
            @Nullable String provider,
            int revision,
            @Nullable String fingerprint) {}

    /** What a check saw with its own eyes, such as {@code HealthAnswers, address, 93.184.216.34}. */
    @RegisterForReflection
    @Schema(name = "ReportEvidence")
    public record Evidence(String check, String name, String value) {}
}
