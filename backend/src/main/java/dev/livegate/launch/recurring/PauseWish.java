package dev.livegate.launch.recurring;

import dev.livegate.platform.web.OneLine;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why it pauses, for those who wonder. */
record PauseWish(
        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Say why, in one line.")
        @Size(max = 200, message = "Use at most 200 characters.")
        String reason) {}
