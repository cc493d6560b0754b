package dev.livegate.deployment;

import dev.livegate.platform.scope.Scope;

/** Its server, its address or its database is another by the answers; what was seen at the earlier one counts no more. */
public record AppMoved(Scope scope) {}
