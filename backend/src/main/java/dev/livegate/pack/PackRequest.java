package dev.livegate.pack;

import dev.livegate.pack.bundle.Database;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PackRequest")
record PackRequest(
        @NotNull(message = "Choose a provider.")
        @Size(max = 40, message = "Choose one of the providers.")
        @Schema(examples = "render")
        String provider,

        @NotNull(message = "Name your app.")
        @Size(min = 1, max = 80, message = "Use 2 to 30 characters.")
        @Schema(examples = "Acme")
        String appName,

        @NotNull(message = "Give the address of your app.")
        @Size(max = 2048, message = "Use an address of at most 2048 characters.")
        @Schema(examples = "https://app.acme.com")
        String appUrl,

        @Nullable
        @Schema(
                description =
                        "Whether the pack brings the database; if nothing is said, as the saved database address suggests.")
        Database database) {}
