package dev.livegate.operator;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.web.OneLine;
import dev.livegate.signup.BrandRequest;
import dev.livegate.signup.StartRequest;
import dev.livegate.signup.StartRequest.PlanChoice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The three steps of a sign-up in one body. */
record OnboardRequest(
        @NotBlank(message = "Tell us the name of the company or project.")
        @Pattern(regexp = OneLine.FORM, message = "Write the name in one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String name,

        @NotNull(message = "We need an e-mail address to send the owner's sign-in link to.")
        @Pattern(regexp = EmailAddress.FORM, message = "Check the address: it needs one @ and a domain behind it.")
        @Size(max = EmailAddress.LONGEST, message = "Use at most 254 characters.")
        String ownerEmail,

        @Nullable String slug,

        @Nullable
        @Pattern(regexp = OneLine.OR_NOTHING, message = "Write the name in one line.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String ownerName,

        @NotNull(message = "Choose starter or pro.") PlanChoice plan,

        @Nullable @Pattern(regexp = BrandRequest.HEX, message = "Write the colour as #rrggbb.")
        String primaryColor,

        @Nullable @Pattern(regexp = BrandRequest.HEX, message = "Write the colour as #rrggbb.")
        String secondaryColor,

        @Nullable
        @Size(max = 2048, message = "Use at most 2,048 characters.")
        @Pattern(regexp = BrandRequest.HTTPS, message = "Use an address that begins with https://.")
        String logoUrl,

        @Nullable String webhookUrl) {

    StartRequest start() {
        return new StartRequest(name, ownerEmail, slug, ownerName, plan);
    }

    /** Null where the owner is to choose the colours later. */
    @Nullable
    BrandRequest look() {
        if (primaryColor == null && (secondaryColor != null || logoUrl != null)) {
            throw refused("primaryColor", "Choose a colour.");
        }
        return primaryColor == null ? null : new BrandRequest(primaryColor, secondaryColor, logoUrl);
    }

    @Nullable
    String webhook() {
        boolean given = webhookUrl != null && !webhookUrl.isBlank();
        if (plan == PlanChoice.starter && !given) {
            throw refused("webhookUrl", "The plan starter needs the address of a Make.com webhook.");
        }
        if (plan == PlanChoice.pro && given) {
            throw refused("webhookUrl", "The plan pro takes no webhook. Leave this out or choose starter.");
        }
        return given ? webhookUrl : null;
    }

    private static Problem refused(String field, String message) {
        return VALIDATION_FAILED.because("Some of these do not fit together.").field(field, message);
    }
}
