package dev.livegate.inside;

import dev.livegate.platform.scope.Scope;

/** In the transaction that wrote the facts down. */
public record InsideReported(Scope scope) {}
