package dev.livegate.checklist.facts;

import dev.livegate.platform.scope.Actor;

/** Who reported a fact: a person by hand, or a machine with an API token. */
public record Reporter(String name, boolean person) {

    public static Reporter of(Actor actor) {
        return new Reporter(actor.name(), actor.kind() == Actor.Kind.user);
    }

    String words(Origin origin) {
        return person ? "what " + name + " reported by hand" : origin.words();
    }
}
