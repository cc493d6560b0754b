package dev.livegate.preflight;

import dev.livegate.credential.Credentials;
import dev.livegate.credential.Credentials.Brought;
import dev.livegate.deployment.run.RunKind;
import dev.livegate.deployment.run.RunStatus;
import dev.livegate.deployment.run.RunView;
import dev.livegate.deployment.run.Runs;
import dev.livegate.platform.check.Checks;
import dev.livegate.platform.check.Judge;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the subject and lets the shelf judge it, all checks beside each other. */
@Singleton
class Inspection {

    private static final Duration DEADLINE = Duration.ofSeconds(9);
    /** What was found longer ago is looked at again. */
    private static final Duration MEMORY = Duration.ofMinutes(15);

    private static final Report NOTHING_KNOWN = new Report(List.of());
    private static final Set<String> OF_THE_DATABASE = Set.of("DatabaseUrlWellFormed", "DatabaseReachable");

    private static final Set<String> OF_THE_KEYS =
            Set.of("RequiredEnvironmentPresent", "SecretsStrong", "ModulesConfigured");

    private final Judge judge;
    private final Checks<Subject> checks;
    private final Checks<Subject> ofTheDatabase;
    private final Reading reading;
    private final Time time;

    Inspection(Judge judge, @All List<PreflightCheck> shelf, Reading reading, Time time) {
        this.judge = judge;
        this.checks = Checks.byName(shelf);
        this.ofTheDatabase = Checks.byName(shelf.stream()
                .filter(check -> OF_THE_DATABASE.contains(check.id()))
                .toList());
        this.reading = reading;
        this.time = time;
    }

    void requireKnown(List<String> only) {
        checks.requireKnown(only);
    }

    Subject read(Scope scope) {
        return reading.subject(scope);
    }

    Report judge(Subject subject, List<String> only) {
        return only.isEmpty()
                ? judge.report(checks, subject, DEADLINE)
                : judge.again(checks, only, known(subject), subject, DEADLINE);
    }

    /** What a pre-flight that has passed would say of the keys as they are now; nobody is asked. */
    Optional<Report> judgeKeysAgain(Subject subject) {
        return reading.lastRun(subject)
                .filter(run -> run.status() == RunStatus.passed)
                .map(run -> judge.again(checks, OF_THE_KEYS, new Report(run.findings()), subject, DEADLINE));
    }

    Report judgeDatabase(Subject subject) {
        return judge.report(ofTheDatabase, subject, DEADLINE);
    }

    /** Of another revision nothing is known. */
    private Report known(Subject subject) {
        return reading.lastRun(subject)
                .filter(run -> run.startedAt().isAfter(time.now().minus(MEMORY)))
                .map(run -> new Report(run.findings()))
                .orElse(NOTHING_KNOWN);
    }

    @Singleton
    static class Reading {

        private final Tx tx;
        private final Credentials credentials;
        private final SubjectReader reader;
        private final Runs runs;

        Reading(Tx tx, Credentials credentials, SubjectReader reader, Runs runs) {
            this.tx = tx;
            this.credentials = credentials;
            this.reader = reader;
            this.runs = runs;
        }

        private record Read(Subject subject, Brought brought) {}

        /** The keys that were brought are judged after the transaction: it holds a connection. */
        Subject subject(Scope scope) {
            Read read = tx.in(scope, () -> {
                Brought brought = credentials.brought(scope);
                return new Read(reader.read(scope, CarriedKeys.shown(brought.keys())), brought);
            });
            return read.subject.with(credentials.integrations(read.brought.ring()));
        }

        Optional<RunView> lastRun(Subject subject) {
            Scope scope = subject.scope();
            return tx.in(
                    scope,
                    () -> runs.latest(
                            scope, RunKind.PREFLIGHT, subject.revision().revision()));
        }
    }
}
