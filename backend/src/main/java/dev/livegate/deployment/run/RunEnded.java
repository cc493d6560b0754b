package dev.livegate.deployment.run;

import dev.livegate.platform.scope.Scope;

/** In the transaction that wrote the result down, so whoever follows it up is undone with it. */
public record RunEnded(Scope scope, RunKind kind, RunSubject subject) {

    /** Anybody may try any address; what is found there says nothing about their own app. */
    public boolean isOfTheirOwnApp() {
        return subject.configId() != null;
    }
}
