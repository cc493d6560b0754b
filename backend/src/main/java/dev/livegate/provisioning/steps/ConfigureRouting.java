package dev.livegate.provisioning.steps;

import static dev.livegate.provisioning.ProvisioningProblem.HOSTNAME_TAKEN;

import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Tx;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisioningConfig;
import dev.livegate.provisioning.ProvisioningStep;
import dev.livegate.provisioning.Route;
import jakarta.inject.Singleton;

@Singleton
class ConfigureRouting implements ProvisioningStep {

    private final Tx tx;
    private final ProvisioningConfig config;

    ConfigureRouting(Tx tx, ProvisioningConfig config) {
        this.tx = tx;
        this.config = config;
    }

    @Override
    public String name() {
        return "configure-routing";
    }

    @Override
    public String title() {
        return "Reserve your address";
    }

    @Override
    public boolean onlyWrites() {
        return true;
    }

    @Override
    public void run(StepContext<Newcomer> context) {
        String hostname = context.subject().slug() + "." + config.baseDomain();
        tx.run(context.scope(), () -> {
            if (!Route.claim(context.scope(), hostname)) {
                throw HOSTNAME_TAKEN.because(hostname + " belongs to another tenant. Choose another slug.");
            }
        });
    }
}
