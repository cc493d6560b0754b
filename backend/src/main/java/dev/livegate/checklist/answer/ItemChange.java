package dev.livegate.checklist.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of an item: exactly one of these. */
@Schema(name = "ItemChange")
public record ItemChange(
        @Nullable @Valid NotApplicable notApplicable,
        @Nullable @Valid Evidence evidence,
        @Nullable @Valid Attestation attest,
        @Nullable @Valid Exemption exempt,
        @Nullable AnswerKind withdraw) {

    /** With value false the item concerns the tenant again, or for the first time. */
    @Schema(name = "NotApplicable")
    public record NotApplicable(
            @NotNull(message = "Say true or false.") Boolean value,

            @Nullable @Size(max = 500, message = "Use at most 500 characters.")
            String reason) {}

    @Schema(name = "Evidence")
    public record Evidence(
            @Nullable
            @Pattern(
                    regexp = "https://[^\\s\\p{C}\"<>]{3,2000}",
                    message = "Enter an address that begins with https://.")
            String link,

            @Nullable @Size(max = 2000, message = "Use at most 2000 characters.")
            String text,

            @Nullable LocalDate date,
            @Nullable Instant expiresAt,

            @Nullable @Size(max = 700_000, message = "Send a smaller photo.")
            String photo) {

        boolean isEmpty() {
            return link == null && photo == null && (text == null || text.isBlank());
        }
    }

    @Schema(name = "Attestation")
    public record Attestation(
            @Nullable @Size(max = 2000, message = "Use at most 2000 characters.")
            String statement,

            @Nullable Instant expiresAt) {}

    /** Who asks gives reason and hours; who confirms says so. */
    @Schema(name = "Exemption")
    public record Exemption(
            @Nullable @Size(max = 500, message = "Use at most 500 characters.")
            String reason,

            @Nullable
            @Min(value = 1, message = "Choose 1 to 72 hours.")
            @Max(value = 72, message = "Choose 1 to 72 hours.")
            Integer hours,

            @Nullable Boolean confirm) {}

    boolean isOne() {
        return Stream.of(notApplicable, evidence, attest, exempt, withdraw)
                        .filter(part -> part != null)
                        .count()
                == 1;
    }
}
