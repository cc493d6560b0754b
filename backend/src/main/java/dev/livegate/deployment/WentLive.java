package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;

/** A revision is live from now on; in the transaction that made it so. */
public record WentLive(Scope scope, DeployConfig config) {}
