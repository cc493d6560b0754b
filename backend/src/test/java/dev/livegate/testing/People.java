package dev.livegate.testing;

import dev.livegate.account.EmailAddress;
import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.account.signin.Sessions;
import dev.livegate.platform.access.SessionCookies;
import dev.livegate.platform.access.token.Tokens;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.Slug;
import dev.livegate.tenant.Tenant;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who takes part in a test: {@code Team acme = People.tenant("acme"); acme.owner().calls().get("/api/me")}. Every call
 * makes somebody new, so that tests do not meet each other.
 */
public final class People {

    private People() {}

    /** A new tenant on the plan pro, in its trial; the slug begins with the given word. */
    public static Team tenant(String word) {
        return tenant(word, Plan.pro);
    }

    public static Team tenant(String word, Plan plan) {
        Slug slug = new Slug(word + "-" + Ids.next().toString().substring(24));
        return get(Tx.class).platform(() -> new Team(Tenant.open(slug, word, plan, now())));
    }

    /** Somebody who runs this Livegate and belongs to no tenant. */
    public static Person operator() {
        User user = get(Tx.class).platform(() -> {
            User one = User.of(address("operator"), "Olga Operator", now());
            one.operates();
            return one;
        });
        return new Person(user, get(Sessions.class).open(user, null), Role.operator);
    }

    public static final class Team {

        private final Tenant tenant;

        private Team(Tenant tenant) {
            this.tenant = tenant;
        }

        public UUID id() {
            return tenant.id;
        }

        public String slug() {
            return tenant.slug();
        }

        public Person owner() {
            return person(Role.owner);
        }

        public Person admin() {
            return person(Role.admin);
        }

        public Person member() {
            return person(Role.member);
        }

        /** For calling services directly, as Livegate itself. */
        public Scope scope() {
            return new Scope(tenant.id, Actor.livegate("test"));
        }

        /** The bearer of a sign-up that is under way. */
        public String signUpToken() {
            return get(Tokens.class).signup(tenant.id, address("signup").value());
        }

        /** Somebody of another tenant becomes a member here too. */
        public void joinedBy(Person person) {
            get(Tx.class).platform(() -> Membership.join(scope(), person.user(), Role.member, now()));
        }

        public void suspended() {
            get(Tx.class).platform(() -> {
                Tenant.byId(tenant.id).orElseThrow().suspend(now());
                return null;
            });
        }

        private Person person(Role role) {
            User user = get(Tx.class).platform(() -> {
                User one = User.of(address(role.name()), role + " of " + tenant.name(), now());
                Membership.join(scope(), one, role, now());
                return one;
            });
            return new Person(user, get(Sessions.class).open(user, tenant.id), role);
        }
    }

    /** Somebody with a session. */
    public record Person(User user, Sessions.Opened session, Role role) {

        public UUID id() {
            return user.id;
        }

        public String email() {
            return user.email();
        }

        /** The value of the session cookie, whose name is {@link People#cookieName()}. */
        public String cookie() {
            return session.access();
        }

        /** The value of the refresh cookie. */
        public String refresh() {
            return Objects.requireNonNull(session.refresh());
        }

        /** A request of theirs, with JSON in and out. */
        public RequestSpecification calls() {
            return RestAssured.given().contentType("application/json").cookie(cookieName(), cookie());
        }
    }

    public static String cookieName() {
        return get(SessionCookies.class).accessName();
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "-" + Ids.next() + "@example.com");
    }

    private static Instant now() {
        return get(Time.class).now();
    }

    private static <T> T get(Class<T> bean) {
        return Arc.container().instance(bean).get();
    }
}
