package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.checklist.facts.Relevance;
import dev.livegate.deployment.ConfigSecrets;
import dev.livegate.deployment.DeployConfig;
import dev.livegate.deployment.database.DatabaseDoctor;
import dev.livegate.deployment.database.Diagnosis;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.database.DatabaseFacts;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the database is closed to the world: not to be reached at all, or over TLS only. */
@Singleton
class DatabaseLookout implements Lookout {

    private static final Duration RARELY = Duration.ofHours(1);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Tx tx;
    private final ConfigSecrets secrets;
    private final DatabaseDoctor doctor;

    DatabaseLookout(Tx tx, ConfigSecrets secrets, DatabaseDoctor doctor) {
        this.tx = tx;
        this.secrets = secrets;
        this.doctor = doctor;
    }

    @Override
    public List<Observation> look(Dossier dossier) {
        return url(dossier.scope())
                .map(url -> url.use(text ->
                        doctor.connect(dossier.scope(), text, dossier.answers().provider(), DEADLINE)))
                .map(pending -> verdict(pending.join()))
                .map(verdict -> Observation.seen("net.database", verdict, dossier.now()))
                .stream()
                .toList();
    }

    @Override
    public boolean isDue(Dossier dossier) {
        return !Relevance.isFresh("net.database", dossier, RARELY);
    }

    private Optional<Secret> url(Scope scope) {
        return tx.in(scope, () -> DeployConfig.current(scope).flatMap(secrets::databaseUrl));
    }

    /** Also that nobody could look is written down: a database that refuses us is not asked again with each round. */
    static Verdict verdict(Diagnosis diagnosis) {
        DatabaseFacts facts = diagnosis.facts();
        if (facts != null) {
            return facts.tls()
                    ? Verdict.passed("The database can be reached over TLS only as far as we saw.")
                    : Verdict.failed("The database answers without TLS. Require TLS there, or make it private.");
        }
        return diagnosis.status() == Status.deferred
                ? Verdict.passed("The database cannot be reached from outside.")
                : Verdict.deferred("Whether it is closed to the world could not be seen. "
                        + diagnosis.verdict().message());
    }
}
