package dev.livegate.account.passkey.ceremony;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key has signed, in base64url. */
@Schema(name = "PasskeyAssertion")
public record Assertion(
        @NotNull(message = WORDS) @Pattern(regexp = FORM, message = WORDS) @Size(max = 1400, message = WORDS)
        String id,

        @NotNull(message = WORDS) @Pattern(regexp = FORM, message = WORDS) @Size(max = 4000, message = WORDS)
        String clientData,

        @NotNull(message = WORDS) @Pattern(regexp = FORM, message = WORDS) @Size(max = 4000, message = WORDS)
        String authenticatorData,

        @NotNull(message = WORDS) @Pattern(regexp = FORM, message = WORDS) @Size(max = 2000, message = WORDS)
        String signature) {

    public static final String FORM = "[A-Za-z0-9_-]+";
    public static final String WORDS = "Send what the browser answered, in base64url.";
}
