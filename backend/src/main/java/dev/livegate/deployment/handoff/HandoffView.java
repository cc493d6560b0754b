package dev.livegate.deployment.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Handoff")
record HandoffView(
        UUID id,
        HandoffStep step,
        @Nullable String note,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        State state) {

    @Schema(name = "HandoffState")
    enum State {
        open,
        done,
        revoked,
        expired
    }

    /** With the address, which nobody can be told again. */
    @Schema(name = "MadeHandoff")
    record Made(String url, boolean shownOnce, HandoffView item) {}

    /** What the other person sees, and no more: no answer but the address that is public anyway. */
    @Schema(name = "HandoffTask")
    record Task(
            String workspace,
            HandoffStep step,
            String title,
            String task,
            @Nullable String note,
            @Nullable String appUrl,
            List<String> fields,
            Instant expiresAt) {}

    @Schema(name = "HandoffDone")
    record Done(boolean success) {}
}
