package dev.livegate.signup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Step 2: how you look. */
public record BrandRequest(
        @NotNull(message = "Choose a colour.") @Pattern(regexp = HEX, message = "Write the colour as #rrggbb.")
        String primaryColor,

        @Nullable @Pattern(regexp = HEX, message = "Write the colour as #rrggbb.")
        String secondaryColor,

        @Nullable
        @Size(max = 2048, message = "Use at most 2,048 characters.")
        @Pattern(regexp = HTTPS, message = "Use an address that begins with https://.")
        String logoUrl) {

    public static final String HEX = "#[0-9a-fA-F]{6}";
    public static final String HTTPS = "https://[!-~]+";
}
