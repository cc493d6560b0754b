package dev.livegate.deployment.run;

import dev.livegate.platform.scope.Scope;

/** In the transaction that wrote the result down, so whoever follows it up is undone with it. */
public record RunEnded(Scope scope, RunKind kind) {}
