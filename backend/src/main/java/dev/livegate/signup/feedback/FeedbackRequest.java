package dev.livegate.signup.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record FeedbackRequest(
        @NotNull(message = "Say true if it went smoothly, else false.")
        Boolean smooth,

        @Nullable @Size(max = 500, message = "Use at most 500 characters.")
        String words) {}
