package dev.livegate.deployment.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.live.Live;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The book of all runs, within the transaction that is open. Whoever follows one hears of its end. */
@Singleton
public class Runs {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final ModeConfig mode;
    private final Time time;
    private final Live live;
    private final Event<RunEnded> ended;
    private final ObjectMapper json;

    Runs(ModeConfig mode, Time time, Live live, Event<RunEnded> ended, ObjectMapper json) {
        this.mode = mode;
        this.time = time;
        this.live = live;
        this.ended = ended;
        this.json = json;
    }

    static String topic(UUID run) {
        return "run/" + run;
    }

    /** A judgement that is there already, and when looking began. */
    public record Judged(Instant start, Report report) {}

    /** Begun and ended in one row: nobody can have heard of it before, so nobody waits for news of it. */
    public RunView record(Scope scope, RunKind kind, RunSubject subject, Judged judged) {
        Report report = judged.report();
        DeployRun run = DeployRun.begin(scope, kind, subject, mode.mode().isPreview());
        run.finish(result(report), written(report), time.now());
        run.startedAt(judged.start());
        ended.fire(new RunEnded(scope, kind, subject));
        return view(run, report.findings());
    }

    /** From here on it can be looked up. */
    public RunView begin(Scope scope, RunKind kind, RunSubject subject, Instant start) {
        DeployRun run = DeployRun.begin(scope, kind, subject, mode.mode().isPreview());
        run.startedAt(start);
        return view(run, List.of());
    }

    public RunView end(Scope scope, UUID id, RunSubject subject, Report report) {
        DeployRun run = DeployRun.of(scope, id);
        run.lookedAt(subject);
        run.finish(result(report), written(report), time.now());
        live.ended(scope, topic(id));
        ended.fire(new RunEnded(scope, run.kind(), subject));
        return view(run, report.findings());
    }

    /** It could not be judged, and that is our fault. */
    public RunView giveUp(Scope scope, UUID id, String reason) {
        DeployRun run = DeployRun.of(scope, id);
        run.giveUp(reason, time.now());
        live.ended(scope, topic(id));
        return view(run);
    }

    /** Rounds that nobody asks for any more. */
    public void forget(Scope scope, RunKind kind, Instant before) {
        DeployRun.forget(scope, kind, before);
    }

    public RunView one(Scope scope, UUID id) {
        return view(DeployRun.of(scope, id));
    }

    /** The newest of this very revision that has ended; production does not count what a preview found (C14). */
    public Optional<RunView> latest(Scope scope, RunKind kind, int revision) {
        return DeployRun.latest(scope, kind, revision, mode.mode().isPreview()).map(this::view);
    }

    List<Finding> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("stored findings cannot be read", fault);
        }
    }

    private String written(Report report) {
        try {
            return json.writeValueAsString(report.findings());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("findings cannot be written", fault);
        }
    }

    private static RunStatus result(Report report) {
        return report.passed() ? RunStatus.passed : RunStatus.failed;
    }

    private RunView view(DeployRun run) {
        return view(run, findings(run.resultsJson()));
    }

    /** What was just written is not read again. */
    private static RunView view(DeployRun run, List<Finding> findings) {
        return new RunView(
                run.id,
                run.kind(),
                run.status(),
                run.revision(),
                run.isPreview(),
                findings,
                run.errorText(),
                run.startedAt(),
                run.finishedAt());
    }
}
