package dev.livegate.deployment.wizard;

import static dev.livegate.deployment.wizard.WizardStep.Status.complete;
import static dev.livegate.deployment.wizard.WizardStep.Status.incomplete;
import static dev.livegate.deployment.wizard.WizardStep.Status.locked;
import static dev.livegate.deployment.wizard.WizardStep.Status.problem;

import dev.livegate.deployment.Phase;
import dev.livegate.deployment.wizard.WizardStep.Need;
import java.util.ArrayList;
import java.util.List;

/** How far the revision came: the last three steps. A run that failed counts only for the revision it looked at. */
record Progress(Phase phase, boolean preflightFailed, boolean verificationFailed, boolean mayGoLive) {

    private static final Need PREFLIGHT = new Need("preflight", "a pre-flight that passed");
    private static final Need VERIFY = new Need("verify", "a verification that passed");
    private static final Need SUBSCRIPTION = new Need("subscription", "a plan that includes going live");

    List<WizardStep> steps() {
        return List.of(preflight(), verify(), goLive());
    }

    private WizardStep preflight() {
        if (phase.isAtLeast(Phase.CONFIGURED)) {
            return WizardStep.of("preflight", "Pre-flight", complete);
        }
        return WizardStep.of("preflight", "Pre-flight", preflightFailed ? problem : incomplete);
    }

    private WizardStep verify() {
        return switch (phase) {
            case DRAFT -> WizardStep.of("verify", "Verify", locked, PREFLIGHT);
            case CONFIGURED -> WizardStep.of("verify", "Verify", verificationFailed ? problem : incomplete);
            case VERIFIED, LIVE -> WizardStep.of("verify", "Verify", complete);
        };
    }

    private WizardStep goLive() {
        List<Need> needs = new ArrayList<>();
        if (!phase.isAtLeast(Phase.VERIFIED)) {
            needs.add(VERIFY);
        }
        if (!mayGoLive && phase != Phase.LIVE) {
            needs.add(SUBSCRIPTION);
        }
        return WizardStep.of("go-live", "Go live", goLiveStatus(), needs.toArray(Need[]::new));
    }

    private WizardStep.Status goLiveStatus() {
        return switch (phase) {
            case DRAFT, CONFIGURED -> locked;
            case VERIFIED -> mayGoLive ? incomplete : problem;
            case LIVE -> complete;
        };
    }
}
