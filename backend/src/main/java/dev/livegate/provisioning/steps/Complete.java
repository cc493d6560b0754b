package dev.livegate.provisioning.steps;

import dev.livegate.platform.flow.StepContext;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisioningStep;
import jakarta.inject.Singleton;

/** The last word of the list people watch; the flow itself marks the tenant in the transaction that ends this step. */
@Singleton
class Complete implements ProvisioningStep {

    @Override
    public String name() {
        return "complete";
    }

    @Override
    public String title() {
        return "Open your workspace";
    }

    @Override
    public boolean onlyWrites() {
        return true;
    }

    @Override
    public void run(StepContext<Newcomer> context) {
        context.note("Ready");
    }
}
