package dev.livegate.checklist.trial;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who tries, and where; what has no path is not tried. */
@RegisterForReflection
@Schema(name = "TrialPlan")
public record TrialPlan(
        @NotNull(message = "Name the test user.")
        @Email(message = "Enter an e-mail address.")
        @Size(max = 254, message = "Use at most 254 characters.")
        String email,

        @NotNull(message = "Say where the test user signs in.") @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String signIn,

        @Nullable @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String signUp,

        @Nullable @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String contacts,

        @Nullable @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String deals,

        @Nullable @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String messages,

        @Nullable @Pattern(regexp = PATH, message = TrialPlan.SAY_PATH)
        String ownersOnly) {

    static final String PATH = "/(?!/)[A-Za-z0-9._~/-]{0,199}";
    static final String SAY_PATH = "Enter a path of your app, such as /api/contacts.";
}
