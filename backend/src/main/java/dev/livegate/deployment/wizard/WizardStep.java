package dev.livegate.deployment.wizard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the eight steps (C4), and what it still needs. */
@Schema(name = "WizardStep")
public record WizardStep(
        String id, String title, Status status, @Nullable List<Need> needs) {

    @Schema(name = "WizardStepStatus")
    public enum Status {
        complete,
        incomplete,
        /** May be left out. */
        optional,
        /** Was tried and failed, or is not allowed. */
        problem,
        /** Something before it must be done first. */
        locked
    }

    /** {@code name} is an answer, a key or a step; the label says it in words. */
    @Schema(name = "WizardNeed")
    public record Need(String name, String label) {}

    static WizardStep of(String id, String title, Status status, Need... needs) {
        return new WizardStep(id, title, status, needs.length == 0 ? null : List.of(needs));
    }

    boolean awaitsSomebody() {
        return status == Status.incomplete || status == Status.problem;
    }

    WizardStep withoutNeeds() {
        return new WizardStep(id, title, status, null);
    }
}
