package dev.livegate.signup;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Step 1: who you are. */
public record StartRequest(
        @NotBlank(message = "Tell us the name of your company or project.")
        @Pattern(regexp = OneLine.FORM, message = "Write the name in one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String name,

        @NotNull(message = "We need an e-mail address to send your sign-in link to.")
        @Pattern(regexp = EmailAddress.FORM, message = "Check the address: it needs one @ and a domain behind it.")
        @Size(max = EmailAddress.LONGEST, message = "Use at most 254 characters.")
        String ownerEmail,

        @Nullable String slug,

        @Nullable
        @Pattern(regexp = OneLine.OR_NOTHING, message = "Write the name in one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String ownerName,

        @Nullable PlanChoice plan) {

    public enum PlanChoice {
        starter,
        pro
    }
}
