package dev.livegate.account.signin;

import static dev.livegate.account.AccountEvent.SESSION_TOKEN_REUSED;

import dev.livegate.account.User;
import dev.livegate.platform.access.Secrets;
import dev.livegate.platform.access.token.TokenProblem;
import dev.livegate.platform.audit.Audit;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token works once. Whoever shows it again later has a copy, the thief or the robbed, and nobody can tell
 * which: the whole session ends.
 */
@Singleton
public class Refreshing {

    private final Tx tx;
    private final Time time;
    private final Sessions sessions;
    private final Audit audit;

    Refreshing(Tx tx, Time time, Sessions sessions, Audit audit) {
        this.tx = tx;
        this.time = time;
        this.sessions = sessions;
        this.audit = audit;
    }

    public Sessions.Opened refresh(String secret) {
        String digest = Secrets.digest(secret);
        Optional<Sessions.Opened> opened = tx.platform(() -> exchange(digest, time.now()));
        return opened.orElseThrow(() -> ended(digest));
    }

    private Optional<Sessions.Opened> exchange(String digest, Instant now) {
        boolean first = RefreshToken.rotate(digest, now);
        Optional<RefreshToken> token = RefreshToken.byDigest(digest);
        Optional<UserSession> session =
                token.map(RefreshToken::sessionId).flatMap(UserSession::byId).filter(one -> one.isAlive(now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (first || token.get().wasRotatedJustBefore(now)) {
            return session.map(one -> sessions.renew(one, first));
        }
        if (token.get().wasRotated()) {
            revoke(session.get(), now);
        }
        return Optional.empty();
    }

    private void revoke(UserSession session, Instant now) {
        session.revoke(now);
        UUID tenant = Objects.requireNonNullElse(session.worksIn(), Audit.PLATFORM);
        User user = User.byId(session.userId()).orElseThrow();
        Scope scope = new Scope(tenant, sessions.actor(user, session.worksIn()));
        audit.record(scope, SESSION_TOKEN_REUSED, "an old token of the session was shown again; the session was ended");
    }

    private RuntimeException ended(String digest) {
        tx.platform(() -> RefreshToken.byDigest(digest).map(RefreshToken::sessionId))
                .ifPresent(sessions::forget);
        return TokenProblem.sessionExpired();
    }
}
