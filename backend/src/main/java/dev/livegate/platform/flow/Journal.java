package dev.livegate.platform.flow;

import dev.livegate.platform.live.Live;
import dev.livegate.platform.scope.Lastly;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Writes down how a run goes on: between two steps there is one transaction, which ends the one and begins the other. */
@Singleton
class Journal {

    private final Tx tx;
    private final Definitions definitions;
    private final Live live;
    private final Lastly lastly;
    private final Time time;

    Journal(Tx tx, Definitions definitions, Live live, Lastly lastly, Time time) {
        this.tx = tx;
        this.definitions = definitions;
        this.live = live;
        this.lastly = lastly;
        this.time = time;
    }

    /** The first step that is not done yet, marked as begun; empty if this round has nothing left to do. */
    Optional<Turn> begin(Scope scope, FlowWork work) {
        return lightly(scope, work, run -> goOn(scope, run, FlowStep.of(scope, run.id)));
    }

    Optional<Turn> done(Scope scope, FlowWork work, Turn turn, Ending ending) {
        return lightly(scope, work, run -> end(scope, run, turn, ending));
    }

    /** If PostgreSQL dies before all of this is on the disk, it is noted, or the step is done, once more. */
    private Optional<Turn> lightly(Scope scope, FlowWork work, Function<FlowRun, Optional<Turn>> noting) {
        return tx.in(scope, () -> {
            Optional<Turn> next = current(scope, work).flatMap(noting);
            next.ifPresent(turn -> tx.lightly());
            return next;
        });
    }

    /** The step itself within the transaction that ends it. */
    Optional<Turn> written(Scope scope, FlowWork work, Turn turn, Callable<Ending> deed) {
        return tx.in(scope, () -> current(scope, work).flatMap(run -> end(scope, run, turn, ending(deed))));
    }

    private static Ending ending(Callable<Ending> deed) {
        try {
            return deed.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** True if the step has had its last attempt, and the run has failed with it. */
    boolean failed(Scope scope, FlowWork work, Turn turn, String why, int most) {
        return tx.in(
                scope,
                () -> current(scope, work)
                        .map(run -> {
                            FlowStep step = again(scope, turn);
                            boolean last = step.countAttempt(lastly) >= most;
                            if (last) {
                                giveUp(scope, run, step, why);
                            } else if (!turn.backwards()) {
                                step.waiting(lastly);
                            }
                            tell(scope, run);
                            return last;
                        })
                        .orElse(true));
    }

    /** Another try will come, and this one counts for nothing. */
    void waits(Scope scope, FlowWork work, Turn turn) {
        tx.run(
                scope,
                () -> current(scope, work).filter(run -> !turn.backwards()).ifPresent(run -> {
                    again(scope, turn).waiting(lastly);
                    tell(scope, run);
                }));
    }

    void progress(Scope scope, Turn turn, int percent, String message) {
        tx.run(scope, () -> {
            turn.step().at(lastly, percent, message);
            live.changed(scope, Flows.topic(turn.subject()));
        });
    }

    void cancelNow(Scope scope, FlowRun run, List<FlowStep> steps) {
        steps.stream().filter(step -> !step.status().isDone()).forEach(step -> step.cancelled(lastly));
        run.cancelled();
        changed(scope, run);
    }

    /** All attempts are to be had again; forwards, so is a step that failed. */
    void rest(Scope scope, FlowRun run) {
        FlowStep.of(scope, run.id).forEach(step -> {
            if (run.backwards) {
                step.rested(lastly);
            } else {
                step.again(lastly);
            }
        });
    }

    void changed(Scope scope, FlowRun run) {
        definitions.named(run.flow).changed(scope, run.subject, run.status(), run.error);
        tell(scope, run);
        FlowMeters.changed(run, time.now());
    }

    private Optional<FlowRun> current(Scope scope, FlowWork work) {
        return FlowRun.locked(scope, work.run())
                .filter(run -> run.round == work.round() && !run.status().isFinal());
    }

    private Optional<Turn> end(Scope scope, FlowRun run, Turn turn, Ending ending) {
        end(turn.step(), turn, ending);
        return goOn(scope, run, turn.steps());
    }

    private Optional<Turn> goOn(Scope scope, FlowRun run, List<FlowStep> steps) {
        if (run.cancelRequested && !run.backwards) {
            cancelNow(scope, run, steps);
            return Optional.empty();
        }
        Optional<FlowStep> next = run.backwards ? toUndo(run, steps) : toDo(steps);
        if (next.isEmpty()) {
            run.ended();
            changed(scope, run);
            return Optional.empty();
        }
        if (!run.backwards) {
            enter(scope, run, next.get());
        }
        tell(scope, run);
        return next.map(step -> new Turn(run.id, run.flow, run.subject, step, run.backwards, steps));
    }

    private void enter(Scope scope, FlowRun run, FlowStep step) {
        Flow<?> flow = definitions.named(run.flow);
        step.begun(lastly, time.now());
        if (run.status() == FlowStatus.pending) {
            run.processing();
            flow.changed(scope, run.subject, run.status(), null);
        }
        flow.begins(scope, run.subject, step.name());
    }

    private static Optional<FlowStep> toDo(List<FlowStep> steps) {
        return steps.stream().filter(step -> !step.status().isDone()).findFirst();
    }

    private Optional<FlowStep> toUndo(FlowRun run, List<FlowStep> steps) {
        Flow<?> flow = definitions.named(run.flow);
        return steps.stream()
                .filter(FlowStep::mayHaveEffects)
                .filter(step -> Definitions.step(flow, step.name()) instanceof Undoable)
                .reduce((earlier, later) -> later);
    }

    private void end(FlowStep step, Turn turn, Ending ending) {
        ending.writing().run();
        Instant now = time.now();
        if (turn.backwards()) {
            step.undone(lastly);
        } else if (ending.skipped() != null) {
            step.skipped(lastly, ending.skipped(), now);
        } else {
            step.completed(lastly, ending.words(), now);
        }
    }

    private void giveUp(Scope scope, FlowRun run, FlowStep step, String why) {
        if (run.backwards) {
            step.notUndone(lastly, why);
        } else {
            step.failed(lastly, why, time.now());
        }
        run.failed(why);
        changed(scope, run);
    }

    /** Writes it down, and whoever follows it hears of it. */
    void tell(Scope scope, FlowRun run) {
        run.write(lastly, time.now());
        if (run.status().isFinal()) {
            live.ended(scope, Flows.topic(run.subject));
        } else {
            live.changed(scope, Flows.topic(run.subject));
        }
    }

    /** As it was before its end was noted, which may be what failed. */
    private static FlowStep again(Scope scope, Turn turn) {
        return FlowStep.of(scope, turn.run()).stream()
                .filter(step -> step.name().equals(turn.step().name()))
                .findFirst()
                .orElseThrow();
    }
}
