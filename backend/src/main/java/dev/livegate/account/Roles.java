package dev.livegate.account;

import dev.livegate.platform.scope.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what somebody is to what they may do (C14). */
final class Roles {

    private Roles() {}

    /** Suspension takes everything but the way out. */
    static Set<String> ofPerson(@Nullable String role, boolean operator, boolean suspended) {
        Set<String> roles = new HashSet<>();
        if (operator) {
            roles.add(Role.OPERATOR);
        }
        if (suspended) {
            roles.add(Role.SUSPENDED);
            return roles;
        }
        roles.add(Role.PERSON);
        if (role != null) {
            roles.add(role);
        }
        if (Role.OWNER.equals(role) || Role.ADMIN.equals(role)) {
            roles.add(Role.DEPLOY);
            roles.add(Role.FACTS);
        }
        return roles;
    }

    static Set<String> ofToken(Collection<String> scopes) {
        Set<String> roles = new HashSet<>();
        if (scopes.contains("read") || scopes.contains("write")) {
            roles.add(Role.MEMBER);
        }
        if (scopes.contains("write")) {
            roles.add(Role.ADMIN);
        }
        if (scopes.contains("facts")) {
            roles.add(Role.FACTS);
        }
        if (scopes.contains("deploy")) {
            roles.add(Role.DEPLOY);
        }
        return roles;
    }
}
