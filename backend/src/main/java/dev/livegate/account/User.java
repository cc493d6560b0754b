package dev.livegate.account;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.PlatformOwned;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.time.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, known by an address; there are no passwords. */
@Entity
@PlatformOwned("a person may belong to several tenants")
@Table(name = "users")
public class User extends PanacheEntityBase {

    private static final String ENSURE = """
            insert into users (id, email, name, created_at) values (?, ?, ?, ?)
            on conflict (email) do update set email = excluded.email returning id""";

    @Id
    @Column(updatable = false)
    public UUID id;

    private String email;
    private String name;
    private boolean operator;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private @Nullable Instant lastSignInAt;

    @Column(name = "email_verified_at")
    private @Nullable Instant emailVerifiedAt;

    protected User() {}

    /** The person of this address, made if need be: also when two replicas start, or two mails are opened, at once. */
    public static User of(EmailAddress email, String name, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into users (id, email, name, created_at) values (?1, ?2, ?3, ?4)
                        on conflict (email) do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, email.value())
                .setParameter(3, name)
                .setParameter(4, now)
                .executeUpdate();
        return byEmail(email).orElseThrow();
    }

    /** The same in one statement, for whoever needs no more than the id: two sign-ups at once make one person. */
    public static UUID ensure(Sql sql, EmailAddress email, String name, Instant now) {
        return sql.first(ENSURE, row -> row.getObject(1, UUID.class), Ids.next(), email.value(), name, now)
                .orElseThrow();
    }

    public static Optional<User> byId(UUID id) {
        return findByIdOptional(id);
    }

    public static Optional<User> byEmail(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    public static List<User> all(List<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Runs the platform itself. */
    public void operates() {
        operator = true;
    }

    public void signedIn(Instant now) {
        lastSignInAt = now;
    }

    /** By opening what was mailed there; true the first time. */
    public boolean provedAddress(Instant now) {
        boolean first = emailVerifiedAt == null;
        emailVerifiedAt = first ? now : emailVerifiedAt;
        return first;
    }

    public boolean isVerified() {
        return emailVerifiedAt != null;
    }

    public boolean everSignedIn() {
        return lastSignInAt != null;
    }

    public boolean isOperator() {
        return operator;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Actor as(Role role) {
        return new Actor(Actor.Kind.user, id, name.isBlank() ? email : name, role);
    }
}
