package dev.livegate.report.share;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReportLink")
record LinkView(UUID id, UUID reportId, String createdBy, Instant createdAt, Instant expiresAt) {

    /** With the address, which nobody can be told again. */
    @Schema(name = "SharedReport")
    record Shared(String url, boolean shownOnce, LinkView item) {}
}
