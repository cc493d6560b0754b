package dev.livegate.launch.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.record.TrialStanding;
import dev.livegate.launch.record.ValidationResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of the last try to buy a product in the sandbox, and whether it still counts. */
@Schema(name = "CheckoutTrial")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrialView(
        UUID productId,
        TrialStanding standing,
        List<ValidationResult> results,
        @Nullable String triedBy,
        @Nullable Instant triedAt) {

    static TrialView untried(UUID product) {
        return new TrialView(product, TrialStanding.untried, List.of(), null, null);
    }
}
