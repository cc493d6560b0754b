package dev.livegate.checklist;

import dev.livegate.platform.check.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a pipeline found out. */
@Schema(name = "FactsReport")
record FactsReport(
        @NotEmpty(message = "Report at least one fact.") @Size(max = 50, message = "Report at most 50 facts at a time.")
        List<@NotNull(message = "Report a fact.") @Valid ReportedFact> facts) {

    @Schema(name = "ReportedFact")
    record ReportedFact(
            @NotNull(message = "Name the fact.") @Size(max = 64, message = "Use at most 64 characters.")
            String id,

            @NotNull(message = "Say passed, warning or failed.")
            Outcome status,

            @Nullable @Size(max = 500, message = "Use at most 500 characters.")
            String message,

            @Nullable
            @Pattern(
                    regexp = "https://[^\\s\\p{C}\"<>]{3,2000}",
                    message = "Enter an address that begins with https://.")
            String link,

            @Nullable Instant observedAt) {}

    @Schema(name = "ReportedOutcome")
    enum Outcome {
        passed,
        warning,
        failed;

        Status status() {
            return Status.valueOf(name());
        }
    }

    /** Which items the facts speak for, and how many were older than what was known. */
    @Schema(name = "FactsTaken")
    record Taken(int taken, int older, List<String> items) {}
}
