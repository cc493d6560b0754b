package dev.livegate.signup;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;
import static dev.livegate.tenant.TenantProblem.SLUG_TAKEN;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.access.token.Tokens;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.signup.Started.NewTenant;
import dev.livegate.tenant.Plan;
import dev.livegate.tenant.Slug;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Step 1: a tenant with its owner, and the token for the steps that follow; all of it or nothing. */
@Singleton
public class Opening {

    private final Tx tx;
    private final Tokens tokens;
    private final Founding founding;
    private final Time time;

    Opening(Tx tx, Tokens tokens, Founding founding, Time time) {
        this.tx = tx;
        this.tokens = tokens;
        this.founding = founding;
        this.time = time;
    }

    /** Whoever named no slug is not refused because another one of the same name was faster. */
    Started open(StartRequest wanted, EmailAddress email) {
        Optional<Slug> chosen = chosen(wanted);
        try {
            return found(wanted, email, chosen);
        } catch (Problem refused) {
            if (chosen.isPresent() || refused.refusal() != SLUG_TAKEN) {
                throw refused;
            }
            return found(wanted, email, Optional.of(near(wanted.name()).drawn()));
        }
    }

    private Started found(StartRequest wanted, EmailAddress email, Optional<Slug> chosen) {
        UUID id = Ids.next();
        // An elliptic curve takes its time, in which nobody should wait for the connection.
        String token = tokens.signup(id, email.value());
        return tx.platform(() -> {
            Scope scope = new Scope(id, owner(wanted, email));
            Tenant tenant = furnish(scope, wanted, chosen);
            founding.seal(scope, "Signed up as " + tenant.name(), Map.of());
            return new Started(token, NewTenant.of(tenant));
        });
    }

    /** On the owner's behalf, within the transaction that founds the tenant; the scope's actor is who does it. */
    Started open(Scope scope, StartRequest wanted, EmailAddress email) {
        Actor owner = owner(wanted, email);
        Tenant tenant = furnish(new Scope(scope.tenant(), owner), wanted, chosen(wanted));
        founding.seal(
                scope,
                "Signed up " + tenant.name() + " on behalf of " + owner.name(),
                Map.of("onBehalfOf", email.value()));
        return new Started(tokens.signup(tenant.id, email.value()), NewTenant.of(tenant));
    }

    private Tenant furnish(Scope owner, StartRequest wanted, Optional<Slug> chosen) {
        Instant now = time.now();
        Slug slug = chosen.orElseGet(() -> freeSlug(wanted.name()));
        Tenant tenant = draft(owner.tenant(), slug, wanted, now);
        founding.claim(tenant, owner, now, () -> taken(slug));
        return tenant;
    }

    private Actor owner(StartRequest wanted, EmailAddress email) {
        String name = wanted.ownerName() == null ? "" : wanted.ownerName().strip();
        UUID person = founding.person(email, name, time.now());
        return new Actor(Actor.Kind.user, person, name.isEmpty() ? email.value() : name, Role.owner);
    }

    /** Empty if it is for us to choose; refuses what can be nobody's. */
    static Optional<Slug> chosen(StartRequest wanted) {
        return Optional.ofNullable(wanted.slug())
                .filter(text -> !text.isBlank())
                .map(Slug::of);
    }

    private static Tenant draft(UUID id, Slug slug, StartRequest wanted, Instant now) {
        Plan plan = wanted.plan() == null
                ? Plan.starter
                : Plan.valueOf(wanted.plan().name());
        Tenant tenant = Tenant.draft(slug, wanted.name().strip(), plan, now).identifiedBy(id);
        if (wanted.plan() != null) {
            tenant.confirm(plan);
        }
        return tenant;
    }

    private static Slug freeSlug(String name) {
        Slug near = near(name);
        return Tenant.isTaken(near)
                ? near.suggestions(Tenant::isTaken).stream().findFirst().orElseGet(near::drawn)
                : near;
    }

    private static Slug near(String name) {
        return Slug.from(name).orElseGet(() -> new Slug("workspace"));
    }

    private static Problem taken(Slug slug) {
        return SLUG_TAKEN
                .because("Somebody has the address " + slug
                        + " already. Take one of the suggestions or think of another.")
                .field("slug", "This address is taken.")
                .with(
                        "suggestions",
                        slug.suggestions(Tenant::isTaken).stream()
                                .map(Slug::value)
                                .toList());
    }

    static EmailAddress address(String typed) {
        EmailAddress email = new EmailAddress(typed);
        if (!email.isPlausible()) {
            throw VALIDATION_FAILED
                    .because("This e-mail address cannot be right.")
                    .field("ownerEmail", "Check the address: it needs one @ and a domain behind it.");
        }
        return email;
    }
}
