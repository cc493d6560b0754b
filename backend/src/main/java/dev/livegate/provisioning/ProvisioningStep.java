package dev.livegate.provisioning;

import dev.livegate.platform.flow.Step;

/** A step of this room's shelf: a bean, found by its name. */
public interface ProvisioningStep extends Step<Newcomer> {}
