package dev.livegate.deployment.handoff;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.deployment.wizard.DeployAnswers;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the other person gives; nothing at all says that it is done. */
@Schema(name = "HandoffAnswer")
record HandoffAnswer(
        @Nullable @Size(max = 2000, message = "This address is too long.")
        String appUrl,

        @Nullable @Size(max = 2000, message = "This address is too long.")
        String databaseUrl) {

    boolean isEmpty() {
        return fields().isEmpty();
    }

    DeployAnswers answers() {
        DeployAnswers answers = new DeployAnswers();
        if (appUrl != null) {
            answers.setAppUrl(appUrl);
        }
        if (databaseUrl != null) {
            answers.setDatabaseUrl(databaseUrl);
        }
        return answers;
    }

    void requireOnly(HandoffStep step) {
        fields().stream()
                .filter(field -> !step.fields().contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw VALIDATION_FAILED
                            .because("This link is for the step " + step.title() + " alone.")
                            .field(field, "Leave this out.");
                });
    }

    Set<String> fields() {
        Set<String> given = new TreeSet<>();
        if (appUrl != null) {
            given.add("appUrl");
        }
        if (databaseUrl != null) {
            given.add("databaseUrl");
        }
        return given;
    }
}
