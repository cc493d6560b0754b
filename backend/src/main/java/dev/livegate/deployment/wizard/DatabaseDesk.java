package dev.livegate.deployment.wizard;

import dev.livegate.deployment.database.DatabaseDoctor;
import dev.livegate.deployment.database.DatabasePlace;
import dev.livegate.deployment.wizard.Answered.Database;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.database.DatabaseTarget;
import dev.livegate.platform.outbound.database.DatabaseTargets;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.secret.Secret;
import jakarta.inject.Singleton;

/** What we could never call is not even saved; the doctor says what is wrong with it and what to do. */
@Singleton
class DatabaseDesk {

    private static final int LONGEST = 2048;

    private final DatabaseTargets targets;
    private final DatabaseDoctor doctor;

    DatabaseDesk(DatabaseTargets targets, DatabaseDoctor doctor) {
        this.targets = targets;
        this.doctor = doctor;
    }

    Database look(String written) {
        String url = written.strip();
        try {
            DatabaseTarget target = targets.admit(url);
            String host = target.host().name();
            String provider = DatabasePlace.of(host, target.port()).provider();
            return new Database(Secret.of(url), host, provider.isEmpty() ? null : provider);
        } catch (Problem refused) {
            // Nobody needs a diagnosis of what is far too long, and making one would take minutes.
            throw url.length() > LONGEST
                    ? refused.field("databaseUrl", String.valueOf(refused.getMessage()))
                    : explained(refused, doctor.examine(url, null).verdict());
        }
    }

    private static Problem explained(Problem refused, Verdict verdict) {
        verdict.fix().forEach(refused::fix);
        return refused.field("databaseUrl", verdict.message());
    }
}
