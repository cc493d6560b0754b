package dev.livegate.platform.flow;

import static dev.livegate.platform.flow.FlowProblem.*;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts runs, steers them, and shows how they are. Each verb joins the open transaction. */
@Singleton
public class Flows {

    private final Tx tx;
    private final Jobs jobs;
    private final Journal journal;
    private final FlowViews views;
    private final Time time;

    Flows(Tx tx, Jobs jobs, Journal journal, FlowViews views, Time time) {
        this.tx = tx;
        this.jobs = jobs;
        this.journal = journal;
        this.views = views;
        this.time = time;
    }

    /** What a stream about this subject follows. */
    public static String topic(UUID subject) {
        return "flow/" + subject;
    }

    /** The id of the run. A subject that is in such a flow already keeps its run, so starting twice is harmless. */
    public UUID start(Scope scope, Flow<?> flow, UUID subject) {
        return tx.in(
                scope,
                () -> FlowRun.open(scope, flow, subject, time.now())
                        .map(run -> begin(scope, run))
                        .orElseGet(() -> FlowRun.latest(scope, flow.name(), subject).id));
    }

    /** Goes on from the step that failed, forwards or backwards. */
    public void retry(Scope scope, UUID id) {
        tx.run(scope, () -> {
            FlowRun run = locked(scope, id);
            if (run.status() != FlowStatus.failed) {
                throw NOT_FAILED.because("Only a run that has failed can be retried.");
            }
            journal.rest(scope, run);
            nextRound(scope, run);
        });
    }

    /** Between two steps: the step that is under way is finished first. */
    public void cancel(Scope scope, UUID id) {
        tx.run(scope, () -> {
            FlowRun run = locked(scope, id);
            if (run.status().isFinal() || run.backwards) {
                throw ALREADY_FINISHED.because("It has ended, so there is nothing left to cancel.");
            }
            List<FlowStep> steps = FlowStep.of(scope, id);
            run.cancelRequested = true;
            if (steps.stream().noneMatch(step -> step.status() == StepStatus.processing)) {
                journal.cancelNow(scope, run, steps);
            } else {
                journal.tell(scope, run);
            }
        });
    }

    /** Takes back, in reverse order, what the steps did. */
    public void undo(Scope scope, UUID id) {
        tx.run(scope, () -> {
            FlowRun run = locked(scope, id);
            if (!run.status().isFinal()) {
                throw STILL_RUNNING.because("Cancel it first, or wait until it has ended.");
            }
            if (run.status() == FlowStatus.undone) {
                throw ALREADY_FINISHED.because("Everything has been undone already.");
            }
            run.backwards = true;
            journal.rest(scope, run);
            nextRound(scope, run);
        });
    }

    public FlowView view(Scope scope, UUID id) {
        return views.byId(scope, id).orElseThrow(RequestProblem::notFound);
    }

    public Optional<FlowView> latest(Scope scope, Flow<?> flow, UUID subject) {
        return views.latest(scope, flow.name(), subject);
    }

    /** The run as it is, then each change, until it has ended. */
    public Multi<OutboundSseEvent> follow(Scope scope, UUID id) {
        return views.follow(scope, view(scope, id));
    }

    private void nextRound(Scope scope, FlowRun run) {
        run.again();
        begin(scope, run);
    }

    private UUID begin(Scope scope, FlowRun run) {
        journal.changed(scope, run);
        var work = new FlowWork(run.id, run.round);
        jobs.enqueue(scope, FlowWork.TYPE, work.key(), work);
        return run.id;
    }

    private static FlowRun locked(Scope scope, UUID id) {
        return FlowRun.locked(scope, id).orElseThrow(RequestProblem::notFound);
    }
}
