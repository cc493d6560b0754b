package dev.livegate.credential;

import dev.livegate.platform.scope.Scope;

/** Told in the transaction that changes a key: whatever was verified with the old one has to be looked at again. */
public record CredentialsChanged(Scope scope, String key) {}
