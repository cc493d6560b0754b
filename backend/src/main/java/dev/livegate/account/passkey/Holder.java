package dev.livegate.account.passkey;

import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.problem.FrameworkFaults;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Caller;
import dev.livegate.platform.scope.Scope;
import java.util.Optional;
import java.util.UUID;

/** A person at their session; the scope says whose trail tells what they do. */
record Holder(UUID user, UUID session, Scope scope) {

    static Holder of(Caller caller) {
        return ofPerson(caller).orElseThrow(() -> FrameworkFaults.of(401));
    }

    /** Empty for an API token: a machine touches no key. */
    static Optional<Holder> ofPerson(Caller caller) {
        Actor actor = caller.actor();
        UUID user = actor.id();
        if (actor.kind() != Actor.Kind.user || user == null) {
            return Optional.empty();
        }
        Scope scope = new Scope(caller.tenant().orElse(Audit.PLATFORM), actor);
        return caller.session().map(session -> new Holder(user, session, scope));
    }
}
