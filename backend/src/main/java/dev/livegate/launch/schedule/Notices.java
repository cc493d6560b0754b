package dev.livegate.launch.schedule;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether reminders are mailed, and how many minutes before (SELL-8), also in the words of SELL-77. One number is a list of one. */
@RegisterForReflection
@Schema(name = "NotificationSettings")
public record Notices(
        @JsonAlias("email_notifications") @Nullable Boolean emailNotifications,

        @JsonAlias("reminder_before_minutes")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable
        @Size(max = 5, message = "Use at most five reminders.")
        List<
                        @NotNull @Min(value = 1, message = "Use 1 minute or more.")
                        @Max(value = 10_080, message = "Use at most a week, 10,080 minutes.") Integer>
                reminderBeforeMinutes) {

    static final Notices USUAL = new Notices(true, List.of(30));
    static final Notices NONE = new Notices(false, List.of());

    /** What is not said stays as it was. */
    Notices or(Notices before) {
        return new Notices(
                emailNotifications == null ? before.emailNotifications : emailNotifications,
                reminderBeforeMinutes == null ? before.reminderBeforeMinutes : reminderBeforeMinutes);
    }
}
