package dev.livegate.account;

import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;

/** Gives a new tenant its first person. */
@Singleton
public class Owners {

    private final Time time;

    Owners(Time time) {
        this.time = time;
    }

    /** Within a transaction of the platform. Somebody who owns another tenant already stays the same person. */
    public User own(Scope scope, EmailAddress email, String name) {
        User user = User.of(email, name, time.now());
        Membership.join(scope, user, Role.owner, time.now());
        return user;
    }
}
