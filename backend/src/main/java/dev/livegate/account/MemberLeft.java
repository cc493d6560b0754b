package dev.livegate.account;

import dev.livegate.platform.scope.Scope;
import java.util.UUID;

/** Fired in the transaction in which a person loses what they had: what they made in the tenant's name goes too. */
public record MemberLeft(Scope scope, UUID user) {}
