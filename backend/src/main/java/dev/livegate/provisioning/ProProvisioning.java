package dev.livegate.provisioning;

import jakarta.inject.Singleton;

/** JOIN-31 to JOIN-36. */
@Singleton
class ProProvisioning extends Provisioning {

    ProProvisioning(Chronicle chronicle, Shelf shelf) {
        super(
                chronicle,
                shelf.inOrder(
                        "seed-defaults",
                        "configure-routing",
                        "deploy-automations",
                        "deploy-apps-script",
                        "send-magic-link",
                        "complete"));
    }

    @Override
    public String name() {
        return "provision-pro";
    }
}
