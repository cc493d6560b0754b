package dev.livegate.launch.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.batch.record.BatchStatus;
import dev.livegate.launch.batch.record.ItemStatus;
import dev.livegate.launch.record.ValidationResult;
import dev.livegate.platform.check.Report;
import dev.livegate.product.Environment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A batch as it goes on, and its one report when it has ended. Lists leave the items out. */
@Schema(name = "LaunchBatch")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchView(
        UUID id,
        Environment environment,
        boolean sellBeforeLive,
        boolean stopOnFailure,
        BatchStatus status,
        int progressPercentage,
        String progressMessage,
        Counts counts,
        String createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        List<Item> items) {

    @Schema(name = "BatchCounts")
    @RegisterForReflection
    record Counts(int products, int completed, int failed, int skipped) {

        int ended() {
            return completed + failed + skipped;
        }
    }

    @Schema(name = "BatchItem")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int position,
            @Nullable UUID productId,
            String productName,
            ItemStatus status,
            int progressPercentage,
            @Nullable String progressMessage,
            @Nullable String error,
            @Nullable UUID deploymentId,
            @Nullable List<ValidationResult> validationResults,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    @Schema(name = "LaunchBatches")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Batches(List<BatchView> items, @Nullable String next) {}

    /** What a batch of these products would find; nothing is launched and nothing is written down. */
    @Schema(name = "BatchValidation")
    @RegisterForReflection
    record Validation(Report.Outcome status, List<Validated> items) {}

    @Schema(name = "ValidatedProduct")
    @RegisterForReflection
    record Validated(
            UUID productId, String productName, Report.Outcome status, List<ValidationResult> validationResults) {}
}
