package dev.livegate.inside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The latest facts for whoever decides by them: the checklist, and the gate. */
@Singleton
public class InsideFacts {

    /** A day later another look from inside is due. */
    private static final Duration VALIDITY = Duration.ofDays(1);

    private final Tx tx;
    private final ObjectMapper json;
    private final ModeConfig mode;
    private final Time time;

    InsideFacts(Tx tx, ObjectMapper json, ModeConfig mode, Time time) {
        this.tx = tx;
        this.json = json;
        this.mode = mode;
        this.time = time;
    }

    public List<Fact> latest(Scope scope) {
        boolean inPreview = mode.mode().isPreview();
        return tx.in(
                scope,
                () -> ProbeFact.counting(scope, inPreview).stream()
                        .map(this::fact)
                        .toList());
    }

    public Optional<Fact> latest(Scope scope, String name) {
        return latest(scope).stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /** A database that only the app can reach was deferred by the pre-flight; the app's own machine has reached it (C9). */
    public boolean settlesDatabase(Scope scope) {
        return latest(scope, "database")
                .filter(fact -> settlesDatabase(fact, time.now()))
                .isPresent();
    }

    public static boolean settlesDatabase(Fact fact, Instant now) {
        return fact.name().equals("database")
                && fact.status() == Fact.Status.passed
                && fact.at().isAfter(now.minus(VALIDITY));
    }

    private Fact fact(ProbeFact one) {
        return new Fact(one.name(), one.status(), tree(one.detail()), one.provider(), one.at());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored fact cannot be read", fault);
        }
    }
}
