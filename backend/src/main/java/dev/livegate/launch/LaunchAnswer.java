package dev.livegate.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.livegate.launch.dialog.Telling;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.record.ValidationResult;
import dev.livegate.launch.schedule.ScheduleView;
import dev.livegate.launch.stripe.StripeFault;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.flow.FlowView.StepView;
import dev.livegate.product.Environment;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action answers; which of them depends on the action. */
@Schema(
        name = "LaunchAnswer",
        oneOf = {
            LaunchAnswer.Deployment.class,
            LaunchAnswer.Deployments.class,
            LaunchAnswer.Validation.class,
            LaunchAnswer.RollbackPreview.class
        })
public sealed interface LaunchAnswer {

    /**
     * The product's name is the one it had when the launch began; before that, today's. It leads back while its changes at
     * Stripe are taken back, and can be rolled back while nothing later stands on it.
     */
    @Schema(name = "ProductDeployment")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deployment(
            UUID id,
            UUID tenantId,
            UUID productId,
            String productName,
            Environment environment,
            boolean sellBeforeLive,
            DeploymentStatus deploymentStatus,
            @Nullable List<ValidationResult> validationResults,
            int progressPercentage,
            String progressMessage,
            @Nullable String error,
            StripeFault.@Nullable Category errorCategory,
            @Nullable String stripeRequestId,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant scheduledFor,
            @Nullable String timezone,
            @Nullable ScheduleView schedule,
            boolean leadsBack,
            boolean canRollBack,
            List<StepView> steps)
            implements LaunchAnswer {}

    @Schema(name = "ProductDeployments")
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deployments(List<Deployment> items, @Nullable String next) implements LaunchAnswer {}

    /**
     * What would change at Stripe, in words, and what is on sale there that nobody here knows of. A page tells it in the
     * order of telling.
     */
    @Schema(name = "ProductValidation")
    @RegisterForReflection
    record Validation(
            UUID productId,
            Environment environment,
            Report.Outcome status,
            List<ValidationResult> validationResults,
            List<String> changes,
            List<String> orphans,
            Telling telling)
            implements LaunchAnswer {}

    /** What rolling back would do; it is done when asked again with confirm. */
    @Schema(name = "RollbackPreview")
    @RegisterForReflection
    record RollbackPreview(
            UUID deploymentId,
            DeploymentStatus deploymentStatus,
            boolean confirmRequired,
            List<String> changes,
            List<String> prices,
            int subscriptions,
            boolean moreSubscriptions)
            implements LaunchAnswer {}
}
