package dev.livegate.checklist;

import dev.livegate.checklist.answer.ItemAnswer;
import dev.livegate.checklist.standing.ItemStatus;
import dev.livegate.checklist.standing.Standing;
import dev.livegate.checklist.template.ItemKind;
import dev.livegate.checklist.template.ItemPhase;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistItem")
public record ItemView(
        String key,
        String title,
        ItemPhase phase,
        ItemKind kind,
        ItemStatus status,
        boolean applicable,
        boolean required,
        boolean strict,
        String message,
        @Nullable String ask,
        @Nullable String knownBy,
        @Nullable Instant since,
        @Nullable Instant expiresAt,
        List<Fix> fix,
        @Nullable ExemptionView exemption) {

    /** Asked for by one person; in force once confirmed by another, or by a passkey. */
    @Schema(name = "ExemptionView")
    public record ExemptionView(
            String reason,
            String askedBy,
            boolean inForce,
            @Nullable String confirmedBy,
            @Nullable Instant until) {

        static ExemptionView of(ItemAnswer answer) {
            return new ExemptionView(
                    answer.words(),
                    answer.givenByName(),
                    answer.startsAt() != null,
                    answer.confirmedByName(),
                    answer.expiresAt());
        }
    }

    static ItemView of(Standing one, String title, Scope reader, Instant now) {
        boolean details = reader.actor().role() != Role.member;
        ItemAnswer exemption = one.exemption();
        String ask = one.item().request().words();
        return new ItemView(
                one.item().key(),
                title,
                one.item().phase(),
                one.item().kind(),
                one.status(),
                one.isApplicable(),
                one.isRequired(),
                one.item().strict(),
                details ? one.message() : "An owner or admin sees the details.",
                ask.isEmpty() ? null : ask,
                one.knownBy(),
                one.since(),
                one.expiresAt(),
                details ? one.fix() : List.of(),
                exemption == null || exemption.hasEnded(now) ? null : ExemptionView.of(exemption));
    }
}
