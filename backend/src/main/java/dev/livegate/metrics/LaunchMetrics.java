package dev.livegate.metrics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.dialog.Telling;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All figures are of launches that were begun or planned in the period; shares and rates are from 0 to 1. */
@Schema(name = "LaunchMetrics")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchMetrics(
        Instant from,
        Instant to,
        String timezone,
        Totals totals,
        Durations durations,
        List<Day> days,
        List<FailedCheck> validationFailures,
        List<Category> failuresByCategory,
        List<StepTime> steps,
        StripeTrouble stripe,
        List<Stage> funnel,
        List<Dialog> dialogs) {

    /** A launch that went well and was taken back later by hand has succeeded; one that took itself back has failed. */
    @Schema(name = "LaunchTotals")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            long launches,
            long succeeded,
            long failed,
            long cancelled,
            long open,
            @Nullable Double successRate,
            @Nullable Double failureRate,
            long scheduled,
            @Nullable Double scheduledShare) {}

    /** Of launches that are on sale, from their first step to their last, in milliseconds. */
    @Schema(name = "LaunchDurations")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Durations(
            long timed, @Nullable Long meanMs, @Nullable Long p95Ms) {}

    @Schema(name = "LaunchDay")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Day(
            LocalDate day,
            long launches,
            long succeeded,
            long failed,
            long scheduled,
            @Nullable Long meanMs,
            @Nullable Long p95Ms) {}

    /** In how many launches a check was against it, and in what share of those that were validated. */
    @Schema(name = "LaunchFailedCheck")
    @RegisterForReflection
    record FailedCheck(String check, String title, long launches, double share) {}

    /** validation, what Stripe said (as StripeCategory), or other; the share is of all failures. */
    @Schema(name = "LaunchFailureCategory")
    @RegisterForReflection
    record Category(String category, long failures, double share) {}

    /** The slowest on average comes first; the share is of the time of all steps. */
    @Schema(name = "LaunchStepTime")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepTime(
            String step,
            String title,
            long timed,
            long meanMs,
            long p95Ms,
            @Nullable Double share) {}

    /**
     * Launches that ended and had trouble with Stripe, also such that passed by itself, against those that had none. The
     * correlation is that of "had trouble" and "failed", from -1 to 1; there is none where all are alike.
     */
    @Schema(name = "LaunchStripeTrouble")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StripeTrouble(
            long troubled,
            @Nullable Double failureRateTroubled,
            @Nullable Double failureRateOthers,
            @Nullable Double correlation,
            List<Trouble> byCategory) {}

    /** In how many launches that ended Stripe was in trouble like this (as StripeCategory), and how many of them failed. */
    @Schema(name = "LaunchTrouble")
    @RegisterForReflection
    record Trouble(String category, long launches, long failed) {}

    /** How many products came this far, what share that is of all, and how many were lost since the stage before. */
    @Schema(name = "LaunchStage")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stage(String stage, long products, @Nullable Double share, long dropOff) {}

    /**
     * How far those products came whose launch was told so while two tellings were tried: from the first time somebody
     * stood before it, in the period.
     */
    @Schema(name = "LaunchDialog")
    @RegisterForReflection
    record Dialog(Telling telling, List<Stage> stages) {}
}
