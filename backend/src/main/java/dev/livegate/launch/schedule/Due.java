package dev.livegate.launch.schedule;

import dev.livegate.launch.appointment.Appointment;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A date that has come, how late it may begin, and who wanted it once. */
public record Due(
        Appointment appointment,
        Duration patience,
        @Nullable UUID by) {}
