package dev.livegate.account.signin;

import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.platform.access.Credential;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.access.Standings;
import dev.livegate.platform.access.token.Tokens;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.tenant.Tenant;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens and renews sessions, and puts them to work in one of their person's tenants. */
@Singleton
public class Sessions {

    private final Tx tx;
    private final Time time;
    private final Tokens tokens;
    private final Secrets secrets;
    private final Standings standings;

    Sessions(Tx tx, Time time, Tokens tokens, Secrets secrets, Standings standings) {
        this.tx = tx;
        this.time = time;
        this.tokens = tokens;
        this.secrets = secrets;
        this.standings = standings;
    }

    /** What the browser gets: the access token, and a refresh token unless it keeps the one it has. */
    public record Opened(
            UUID user,
            @Nullable UUID tenant,
            String access,
            @Nullable String refresh) {}

    public Opened open(User user, @Nullable UUID tenant) {
        return tx.platform(() -> {
            UserSession session = UserSession.open(user, time.now());
            session.workIn(home(user.id, tenant));
            return opened(session, issueRefresh(session));
        });
    }

    Opened renew(UserSession session, boolean withRefresh) {
        session.workIn(home(session.userId(), session.worksIn()));
        return opened(session, withRefresh ? issueRefresh(session) : null);
    }

    Opened opened(UserSession session, @Nullable String refresh) {
        String access = tokens.session(session.id, session.userId(), session.worksIn());
        return new Opened(session.userId(), session.worksIn(), access, refresh);
    }

    Actor actor(User user, @Nullable UUID tenant) {
        Role role = Membership.ofUser(user.id).stream()
                .filter(one -> one.tenantId.equals(tenant))
                .map(Membership::role)
                .findFirst()
                .orElse(user.isOperator() ? Role.operator : Role.member);
        return user.as(role);
    }

    /** To be called after the revoking transaction has committed. */
    void forget(UUID id) {
        standings.forget(
                one -> one instanceof Credential.Session session && session.id().equals(id));
    }

    private String issueRefresh(UserSession session) {
        String refresh = secrets.fresh();
        RefreshToken.issue(Secrets.digest(refresh), session, time.now());
        return refresh;
    }

    /** The tenant that was asked for, if it is theirs; else the first that is not suspended; else any; else none. */
    private static @Nullable UUID home(UUID user, @Nullable UUID wanted) {
        List<UUID> mine =
                Membership.ofUser(user).stream().map(one -> one.tenantId).toList();
        if (wanted != null && mine.contains(wanted)) {
            return wanted;
        }
        return mine.stream()
                .filter(id -> Tenant.byId(id).filter(Tenant::isSuspended).isEmpty())
                .findFirst()
                .orElse(mine.isEmpty() ? null : mine.get(0));
    }
}
