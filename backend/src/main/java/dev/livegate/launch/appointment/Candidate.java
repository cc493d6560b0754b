package dev.livegate.launch.appointment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time that was perhaps meant, or that would suit. */
@RegisterForReflection
@Schema(name = "TimeCandidate")
public record Candidate(
        Instant instant,
        LocalDateTime localDateTime,

        @Schema(implementation = String.class, examples = "+01:00")
        ZoneOffset offset) {

    public static Candidate of(Appointment appointment) {
        return new Candidate(appointment.at(), appointment.local(), appointment.offset());
    }
}
