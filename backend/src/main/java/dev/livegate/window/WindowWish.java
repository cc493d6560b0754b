package dev.livegate.window;

import dev.livegate.platform.web.OneLine;
import dev.livegate.window.hours.WindowKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A window as somebody wants it, whole: a local start, a length on the clock, and a rule unless it is once only. */
@Schema(name = "WindowWish")
record WindowWish(
        @NotNull(message = "Choose allow or deny.") WindowKind kind,

        @NotNull(message = "Say why, in one line.")
        @Pattern(regexp = OneLine.FORM, message = "Say why, in one line.")
        @Size(max = 200, message = "Use at most 200 characters.")
        String reason,

        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Name who answers for it, in one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String owner,

        @NotNull(message = "Choose a time zone such as Europe/Berlin.")
        @Size(max = 64, message = "Choose a time zone such as Europe/Berlin.")
        String timezone,

        @NotNull(message = "Give the first start as 2027-06-01T22:00.")
        @Pattern(
                regexp = "2[01]\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d",
                message = "Write the first start as 2027-06-01T22:00, without a zone.")
        String localStart,

        @NotNull(message = "Give its length in minutes.")
        @Min(value = 1, message = "Give at least one minute.")
        @Max(value = 527_040, message = "Give at most 366 days, which is 527,040 minutes.")
        Integer durationMinutes,

        @Nullable @Size(max = 200, message = "Use at most 200 characters.")
        String rule,

        @Nullable Instant until) {}
