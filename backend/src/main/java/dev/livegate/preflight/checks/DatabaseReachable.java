package dev.livegate.preflight.checks;

import dev.livegate.deployment.database.DatabaseDoctor;
import dev.livegate.deployment.database.Diagnosis;
import dev.livegate.platform.check.Verdict;
import dev.livegate.preflight.PreflightCheck;
import dev.livegate.preflight.Subject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Connects, asks what it is, and leaves; a private database is not tried (C9). */
@Singleton
class DatabaseReachable implements PreflightCheck {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    /** The probe ends by itself and knows in which phase; only a fault of ours takes longer. */
    private static final Duration PATIENCE = DEADLINE.plusSeconds(2);

    private final DatabaseDoctor doctor;

    DatabaseReachable(DatabaseDoctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public String title() {
        return "The database can be reached";
    }

    @Override
    public Set<String> after() {
        return Set.of("DatabaseUrlWellFormed");
    }

    @Override
    public Duration patience() {
        return PATIENCE;
    }

    @Override
    public Verdict judge(Subject subject) throws ExecutionException, InterruptedException {
        return subject.databaseUrl()
                .orElseThrow()
                .use(url ->
                        doctor.connect(subject.scope(), url, subject.answers().provider(), DEADLINE))
                .thenApply(Diagnosis::verdict)
                .get();
    }
}
