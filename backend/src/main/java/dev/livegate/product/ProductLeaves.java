package dev.livegate.product;

import dev.livegate.platform.scope.Scope;
import java.util.UUID;

/** Fired in the transaction that deletes a product, before it does: whoever still needs it refuses. */
public record ProductLeaves(Scope scope, UUID product) {}
