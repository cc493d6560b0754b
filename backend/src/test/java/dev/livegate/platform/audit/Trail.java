package dev.livegate.platform.audit;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import jakarta.inject.Singleton;
import java.util.Map;

/** Writes logs of tenants for tests. */
@Singleton
class Trail {

    enum Happened implements AuditEvent {
        TEST_HAPPENED,
        TEST_ENDED
    }

    private final Tx tx;
    private final Audit audit;

    Trail(Tx tx, Audit audit) {
        this.tx = tx;
        this.audit = audit;
    }

    static Scope someone() {
        return new Scope(Ids.next(), new Actor(Actor.Kind.user, Ids.next(), "Ada Löv", Role.owner));
    }

    Scope of(int records) {
        Scope scope = someone();
        for (int i = 1; i <= records; i++) {
            append(scope, "thing " + i, Map.of("n", i, "cost", 1.50, "where", "Zürich \"☂\"\n"));
        }
        return scope;
    }

    void append(Scope scope, String summary, Map<String, ?> facts) {
        tx.run(scope, () -> audit.record(scope, Happened.TEST_HAPPENED, summary, facts));
    }
}
