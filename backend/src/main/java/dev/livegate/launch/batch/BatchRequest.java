package dev.livegate.launch.batch;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.launch.batch.record.BatchTerms;
import dev.livegate.launch.template.Settings;
import dev.livegate.product.Environment;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Products in the order in which they are to be launched; what is not said is as the template says, or as usual. */
@Schema(name = "BatchWish")
record BatchRequest(
        @NotEmpty(message = "Choose at least one product.") @Size(max = 50, message = "Choose at most 50 products.")
        List<@NotNull UUID> productIds,

        @Nullable UUID templateId,
        @Nullable Environment environment,
        @Nullable Boolean sellBeforeLive,
        @Nullable Boolean stopOnFailure) {

    List<UUID> products() {
        if (new HashSet<>(productIds).size() < productIds.size()) {
            throw VALIDATION_FAILED
                    .because("A product is in the batch twice.")
                    .field("productIds", "Name each product once.");
        }
        return productIds;
    }

    BatchTerms terms(Settings template) {
        return new BatchTerms(
                environment == null ? template.environment() : environment,
                sellBeforeLive == null ? template.sellBeforeLive() : sellBeforeLive,
                stopOnFailure == null ? template.stopOnFailure() : stopOnFailure);
    }
}
