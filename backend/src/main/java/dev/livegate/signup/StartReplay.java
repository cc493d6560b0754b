package dev.livegate.signup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.platform.access.token.Tokens;
import dev.livegate.platform.idempotency.ReplayedAnswer;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The stored answer of step 1 holds no token: a replay gets a fresh one for the same tenant. */
@Singleton
public class StartReplay implements ReplayedAnswer {

    private final Tx tx;
    private final Tokens tokens;

    StartReplay(Tx tx, Tokens tokens) {
        this.tx = tx;
        this.tokens = tokens;
    }

    @Override
    public String path() {
        return "/public/signup/start";
    }

    @Override
    public ObjectNode keep(ObjectNode answer) {
        answer.remove("jwt");
        return answer;
    }

    @Override
    public ObjectNode replay(ObjectNode kept) {
        UUID tenant = UUID.fromString(kept.path("tenant").path("id").asText());
        String email = tx.platform(
                        () -> Membership.founder(tenant).flatMap(User::byId).map(User::email))
                .orElseThrow(RequestProblem::notFound);
        return kept.put("jwt", tokens.signup(tenant, email));
    }
}
