package dev.livegate.checklist.answer;

import dev.livegate.checklist.template.Circumstances;
import dev.livegate.checklist.template.Item;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;

/** Who answers to what, in which circumstances, and whether they have just shown a passkey. */
public record Occasion(Scope scope, Item item, Circumstances circumstances, boolean passkeyShown) {

    boolean isByPerson() {
        return scope.actor().kind() == Actor.Kind.user;
    }
}
