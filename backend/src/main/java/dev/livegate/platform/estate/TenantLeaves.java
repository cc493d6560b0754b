package dev.livegate.platform.estate;

import dev.livegate.platform.scope.Scope;

/** Fired in the transaction that deletes a tenant, before it does: whoever is in the middle of something refuses. */
public record TenantLeaves(Scope scope) {}
