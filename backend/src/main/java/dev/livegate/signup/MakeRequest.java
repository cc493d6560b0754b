package dev.livegate.signup;

import jakarta.validation.constraints.NotBlank;

/** Step 3 of the plan starter: where your Make.com scenario listens. */
record MakeRequest(
        @NotBlank(message = "Paste the address of your Make.com webhook.")
        String webhookUrl) {}
