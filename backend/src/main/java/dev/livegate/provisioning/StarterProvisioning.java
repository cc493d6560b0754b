package dev.livegate.provisioning;

import jakarta.inject.Singleton;

/** JOIN-26 to JOIN-30. */
@Singleton
class StarterProvisioning extends Provisioning {

    StarterProvisioning(Chronicle chronicle, Shelf shelf) {
        super(
                chronicle,
                shelf.inOrder("seed-defaults", "configure-routing", "validate-webhook", "send-magic-link", "complete"));
    }

    @Override
    public String name() {
        return "provision-starter";
    }
}
