package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;

/** An app may answer at its address soon: a pack was taken away, or the address is new (GO-3). */
public record AppExpected(Scope scope) {}
