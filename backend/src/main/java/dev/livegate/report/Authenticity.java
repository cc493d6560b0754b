package dev.livegate.report;

import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tells anybody whether this Livegate signed a report, and whether a word of it was changed since. */
@Singleton
public class Authenticity {

    private final Seal seal;

    Authenticity(Seal seal) {
        this.seal = seal;
    }

    /** A report as it was handed out; any JSON, since a changed one may have any form. */
    @Schema(name = "ReportToVerify")
    public record Claimed(
            @NotNull(message = "Send the report as it was handed out.") @Schema(implementation = Document.class)
            Map<String, Object> report,

            @NotNull(message = "Send its signature too.") @Valid
            Signature signature) {}

    @Schema(name = "ReportAuthenticity")
    public record Answer(boolean authentic, String message) {}

    public Answer judge(Claimed claimed) {
        if (seal.isOurs(seal.canonical(claimed.report()), claimed.signature())) {
            return new Answer(true, "This report was signed here, and no word of it was changed.");
        }
        return new Answer(
                false,
                seal.knows(claimed.signature().keyId())
                        ? "This report does not fit its signature. Ask whoever gave it to you for the original."
                        : "This report was not signed here, or with a key that is gone.");
    }
}
