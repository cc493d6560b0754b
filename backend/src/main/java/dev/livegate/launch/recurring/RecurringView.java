package dev.livegate.launch.recurring;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.appointment.Appointment;
import dev.livegate.launch.appointment.Candidate;
import dev.livegate.launch.recurring.dates.Dates;
import dev.livegate.launch.recurring.dates.Recurrence;
import dev.livegate.launch.recurring.turn.RecurringDate;
import dev.livegate.launch.recurring.turn.RecurringDate.Outcome;
import dev.livegate.launch.recurring.turn.RecurringLaunch;
import dev.livegate.launch.recurring.turn.RecurringState;
import dev.livegate.product.Environment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recurring launch with its next dates; there are none while it is paused, and none when it has ended. */
@Schema(name = "RecurringLaunch")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecurringView(
        UUID id,
        UUID productId,
        Environment environment,
        boolean sellBeforeLive,
        String timezone,
        String localStart,
        String rule,
        long catchUpMinutes,
        boolean pauseOnFailure,
        RecurringState state,
        List<Candidate> upcoming,
        @Nullable Instant pausedAt,
        @Nullable String pausedReason,
        Instant createdAt,
        Instant updatedAt) {

    private static final int SHOWN = 5;

    /** What became of one date. */
    @Schema(name = "RecurringDate")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DateView(
            UUID id,
            Candidate date,
            Outcome outcome,
            @Nullable String reason,
            @Nullable UUID deploymentId,
            Instant decidedAt) {

        static DateView of(RecurringDate date, RecurringLaunch launch) {
            Dates dates = launch.recurrence().dates();
            return new DateView(
                    date.id,
                    Candidate.of(Appointment.at(date.dueAt, dates.zone())),
                    date.outcome,
                    date.reason,
                    date.deploymentId,
                    date.decidedAt);
        }
    }

    static RecurringView of(RecurringLaunch launch) {
        Recurrence recurrence = launch.recurrence();
        Dates dates = recurrence.dates();
        return new RecurringView(
                launch.id,
                launch.productId,
                launch.environment,
                recurrence.sellBeforeLive(),
                dates.zone().getId(),
                dates.first().toString(),
                dates.rule().text(),
                recurrence.catchUp().toMinutes(),
                recurrence.pauseOnFailure(),
                launch.state(),
                upcoming(launch, dates),
                launch.pausedAt(),
                launch.pausedReason(),
                launch.createdAt,
                launch.updatedAt());
    }

    private static List<Candidate> upcoming(RecurringLaunch launch, Dates dates) {
        return launch.nextAt().stream()
                .flatMap(next -> Stream.concat(Stream.of(next), dates.after(next)))
                .limit(SHOWN)
                .map(date -> Candidate.of(Appointment.at(date, dates.zone())))
                .toList();
    }
}
