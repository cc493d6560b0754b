package dev.livegate.launch.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a launch is to be, as an instant and as its zone reads it; and why it is held, if it is. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LaunchSchedule")
public record ScheduleView(
        ScheduleState state,
        Instant instant,
        LocalDateTime localDateTime,
        String timezone,
        String offset,
        @Nullable String warning,
        String expiresAfter,
        Notices notificationSettings,
        @Nullable Instant heldAt,
        @Nullable String heldReason) {}
