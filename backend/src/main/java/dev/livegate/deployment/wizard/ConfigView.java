package dev.livegate.deployment.wizard;

import dev.livegate.deployment.Phase;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.problem.Fix;
import dev.livegate.tenant.Plan;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers of the revision that is worked on, or else live, and how far everything is; without any secret. */
@Schema(name = "DeployConfig")
public record ConfigView(
        @Nullable String provider,
        @Nullable String providerLabel,
        @Nullable String appUrl,
        DatabaseView databaseUrl,
        @Nullable String adminEmail,
        @Nullable String healthPath,
        @Nullable String readyPath,
        List<KeyView> keys,
        Phase.Status status,
        Phase.State state,
        int revision,
        List<WizardStep> steps,
        @Nullable String nextStep,
        EntitlementView entitlement,
        @Nullable LiveView live,
        @Nullable CandidateView candidate,

        @Schema(description = "What was live before and may be taken up again") @Nullable
        LiveView previous) {

    @Schema(name = "DatabaseUrl")
    public record DatabaseView(
            boolean set,
            @Nullable String host,
            @Nullable String provider,
            @Nullable String livesAt) {}

    /** Told at the first step, not at the last button (C12). */
    @Schema(name = "DeployEntitlement")
    public record EntitlementView(
            Plan plan,
            boolean mayGoLive,
            @Nullable String message,
            @Nullable Fix fix) {}

    @Schema(name = "LiveRevision")
    public record LiveView(int revision, @Nullable String appUrl, Instant since) {}

    @Schema(name = "CandidateRevision")
    public record CandidateView(int revision, Phase.Status status, Phase.State state) {}

    /** No host of a database, no names of keys and no fingerprints (C14). */
    ConfigView forMember() {
        return new ConfigView(
                provider,
                providerLabel,
                appUrl,
                new DatabaseView(databaseUrl.set, null, null, null),
                adminEmail,
                healthPath,
                readyPath,
                List.of(),
                status,
                state,
                revision,
                steps.stream().map(WizardStep::withoutNeeds).toList(),
                nextStep,
                entitlement,
                live,
                candidate,
                previous);
    }
}
