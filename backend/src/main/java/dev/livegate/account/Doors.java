package dev.livegate.account;

import dev.livegate.platform.access.Credential;
import dev.livegate.platform.access.Credential.ApiToken;
import dev.livegate.platform.access.Credential.Session;
import dev.livegate.platform.access.Credential.SignUp;
import dev.livegate.platform.access.Doorkeeper;
import dev.livegate.platform.access.Standing;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Rows;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers for every credential in one round trip. */
@Singleton
class Doors implements Doorkeeper {

    private static final String SESSION = """
            select u.name, u.email, u.operator, m.role, t.suspended_at
            from sessions s
            join users u on u.id = s.user_id
            left join memberships m on m.tenant_id = ? and m.user_id = u.id
            left join tenants t on t.id = m.tenant_id
            where s.id = ? and s.user_id = ? and s.revoked_at is null and s.expires_at > ?
            """;

    private static final String API_TOKEN = """
            select k.id, k.tenant_id, k.name, k.scopes, k.expires_at, t.suspended_at
            from api_tokens k
            join tenants t on t.id = k.tenant_id
            where k.digest = ? and k.revoked_at is null and k.expires_at > ?
            """;

    private static final String SIGN_UP = "select suspended_at from tenants where id = ?";

    private static final UUID NOWHERE = new UUID(0, 0);

    private final Rows rows;
    private final Time time;
    private final TokenUse use;

    Doors(Rows rows, Time time, TokenUse use) {
        this.rows = rows;
        this.time = time;
        this.use = use;
    }

    @Override
    public Optional<Standing> standing(Credential credential) {
        if (credential instanceof Session session) {
            return session(session);
        }
        if (credential instanceof ApiToken token) {
            return token(token);
        }
        return signUp((SignUp) credential);
    }

    private Optional<Standing> session(Session shown) {
        return first(rows.platform(
                        SESSION,
                        row -> person(shown, row),
                        Objects.requireNonNullElse(shown.tenant(), NOWHERE),
                        shown.id(),
                        shown.user(),
                        time.now()))
                .filter(standing -> shown.tenant() == null || !standing.roles().isEmpty());
    }

    private static Standing person(Session shown, ResultSet row) throws SQLException {
        String name = row.getString("name").isBlank() ? row.getString("email") : row.getString("name");
        String role = row.getString("role");
        boolean operator = row.getBoolean("operator");
        boolean suspended = row.getTimestamp("suspended_at") != null;
        Role acts = role != null ? Role.valueOf(role) : operator ? Role.operator : Role.member;
        Actor actor = new Actor(Actor.Kind.user, shown.user(), name, acts);
        boolean gone = shown.tenant() != null && role == null;
        return new Standing(
                actor, shown.tenant(), gone ? Set.of() : Roles.ofPerson(role, operator, suspended), suspended, null);
    }

    private Optional<Standing> token(ApiToken shown) {
        Optional<Standing> standing = first(rows.platform(API_TOKEN, Doors::machine, shown.digest(), time.now()));
        standing.ifPresent(known -> use.noted(shown.digest()));
        return standing;
    }

    private static Standing machine(ResultSet row) throws SQLException {
        Set<String> roles =
                Roles.ofToken(List.of((String[]) row.getArray("scopes").getArray()));
        boolean suspended = row.getTimestamp("suspended_at") != null;
        Role acts = roles.contains(Role.ADMIN) ? Role.admin : Role.member;
        return new Standing(
                new Actor(Actor.Kind.token, row.getObject("id", UUID.class), row.getString("name"), acts),
                row.getObject("tenant_id", UUID.class),
                suspended ? Set.of() : roles,
                suspended,
                row.getTimestamp("expires_at").toInstant());
    }

    private Optional<Standing> signUp(SignUp shown) {
        Actor actor = new Actor(Actor.Kind.signup, null, shown.email(), Role.signup);
        return first(rows.platform(SIGN_UP, row -> row.getTimestamp(1) != null, shown.tenant()))
                .map(suspended -> new Standing(
                        actor, shown.tenant(), suspended ? Set.of() : Set.of(Role.SIGNUP), suspended, null));
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
