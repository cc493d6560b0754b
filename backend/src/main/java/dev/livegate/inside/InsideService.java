package dev.livegate.inside;

import static dev.livegate.inside.InsideProblem.FACTS_TOO_OLD;
import static dev.livegate.inside.InsideProblem.SIGNATURE_INVALID;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.deployment.key.ProbeTokens;
import dev.livegate.deployment.key.ProbeTokens.Held;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes reports that are signed with a tenant's probe token, a few minutes old at most, and each once. */
@Singleton
public class InsideService {

    static final String HEADER = "Livegate-Signature";

    private static final Actor PROBE = Actor.livegate("livegate-probe");

    private final ObjectMapper json;
    private final ProbeTokens tokens;
    private final Keeper keeper;
    private final Time time;

    InsideService(ObjectMapper json, ProbeTokens tokens, Keeper keeper, Time time) {
        this.json = json;
        this.tokens = tokens;
        this.keeper = keeper;
        this.time = time;
    }

    Taken take(@Nullable String signature, byte[] body) {
        Statement statement = Statement.read(json, body, signature).orElseThrow(InsideService::unsigned);
        Held holder = holder(statement).orElseThrow(InsideService::unsigned);
        if (!statement.isFresh(time.now())) {
            throw FACTS_TOO_OLD.because(
                    "These facts are more than five minutes old, or the clock of that machine is wrong. Run the probe again.");
        }
        return keeper.keep(new Scope(holder.tenant(), PROBE), statement);
    }

    private Optional<Held> holder(Statement statement) {
        return tokens.withFingerprint(statement.key()).stream()
                .filter(held -> statement.isSignedBy(held.token()))
                .findFirst();
    }

    private static Problem unsigned() {
        return SIGNATURE_INVALID
                .because("Send " + HEADER
                        + ": the hex HMAC-SHA256 of the body under the newest LIVEGATE_PROBE_TOKEN, and"
                        + " in the body, as key, the first 8 hex digits of the token's SHA-256.")
                .header("WWW-Authenticate", "HMAC");
    }
}
