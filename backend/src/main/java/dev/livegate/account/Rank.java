package dev.livegate.account;

import static dev.livegate.platform.access.AccessProblem.SESSION_REQUIRED;
import static dev.livegate.platform.problem.RequestProblem.FORBIDDEN;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;

/** Nobody gives or takes what stands above themselves. */
public final class Rank {

    private Rank() {}

    /** A token that could invite or make tokens would outlive its own revocation. */
    public static void requirePerson(Scope scope) {
        if (scope.actor().kind() == Actor.Kind.token) {
            throw SESSION_REQUIRED.because("Sign in as an owner or admin; an API token cannot do this.");
        }
    }

    static void requireAtLeast(Scope scope, Role role) {
        if (scope.actor().role().ordinal() > role.ordinal()) {
            throw FORBIDDEN.because(
                    "Only " + (role == Role.owner ? "an owner" : "an owner or admin") + " may do this.");
        }
    }
}
