package dev.livegate.launch;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an action needs and another does without. */
final class Wants {

    private Wants() {}

    static UUID product(LaunchRequest request) {
        return need(request.productId(), "productId", "Say which product.");
    }

    static UUID deployment(LaunchRequest request) {
        return need(request.deploymentId(), "deploymentId", "Say which deployment.");
    }

    private static UUID need(@Nullable UUID id, String field, String sentence) {
        if (id == null) {
            throw VALIDATION_FAILED.because("This action needs another field.").field(field, sentence);
        }
        return id;
    }
}
