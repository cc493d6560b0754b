package dev.livegate.account.signin;

import dev.livegate.account.Membership;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The same person and session, at work in another tenant. */
@Singleton
public class Switching {

    private final Tx tx;
    private final Sessions sessions;

    Switching(Tx tx, Sessions sessions) {
        this.tx = tx;
        this.sessions = sessions;
    }

    public Sessions.Opened to(UUID id, UUID tenant) {
        return tx.platform(() -> {
            UserSession session = UserSession.byId(id).orElseThrow(RequestProblem::notFound);
            if (Membership.ofUser(session.userId()).stream().noneMatch(one -> one.tenantId.equals(tenant))) {
                throw RequestProblem.notFound();
            }
            session.workIn(tenant);
            return sessions.opened(session, null);
        });
    }
}
