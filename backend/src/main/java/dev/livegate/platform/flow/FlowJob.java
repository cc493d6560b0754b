package dev.livegate.platform.flow;

import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Takes one step after the other. It never gives up by itself: steps do, after their own number of attempts. */
@Singleton
class FlowJob implements Job<FlowWork> {

    private static final Logger LOG = Logger.getLogger(FlowJob.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Journal journal;
    private final Definitions definitions;
    private final FlowConfig config;

    FlowJob(Journal journal, Definitions definitions, FlowConfig config) {
        this.journal = journal;
        this.definitions = definitions;
        this.config = config;
    }

    @Override
    public JobType<FlowWork> type() {
        return FlowWork.TYPE;
    }

    @Override
    public Retries retries() {
        return new Retries(Integer.MAX_VALUE, FIRST_PAUSE, config.longest());
    }

    @Override
    public void run(Scope scope, FlowWork work) throws Exception {
        Optional<Turn> turn = journal.begin(scope, work);
        while (turn.isPresent()) {
            turn = take(scope, work, definitions.named(turn.get().flow()), turn.get());
        }
    }

    private <S> Optional<Turn> take(Scope scope, FlowWork work, Flow<S> flow, Turn turn) throws Exception {
        Step<S> step = Definitions.step(flow, turn.step());
        try {
            Callable<Ending> deed = deed(scope, flow, step, turn);
            if (step.onlyWrites() && !turn.backwards()) {
                return journal.written(scope, work, turn, deed);
            }
            return journal.done(scope, work, turn, deed.call());
        } catch (Problem lastWord) {
            journal.failed(scope, work, turn, String.valueOf(lastWord.getMessage()), 0);
            return Optional.empty();
        } catch (NotYet wait) {
            journal.waits(scope, work, turn);
            throw wait;
        } catch (Exception fault) {
            tryAgain(scope, work, turn, step, fault);
            return Optional.empty();
        }
    }

    private <S> Callable<Ending> deed(Scope scope, Flow<S> flow, Step<S> step, Turn turn) {
        S subject = flow.subject(scope, turn.subject());
        return () -> {
            var context = new RunningStep<>(scope, turn, subject, journal);
            if (turn.backwards()) {
                ((Undoable<S>) step).undo(context);
            } else {
                step.run(context);
            }
            return context.ending();
        };
    }

    private void tryAgain(Scope scope, FlowWork work, Turn turn, Step<?> step, Exception fault) throws Exception {
        String why = "This step broke on our side. Our log has it under %s.".formatted(MDC.get("requestId"));
        int most = turn.backwards() ? ((Undoable<?>) step).attemptsToUndo() : step.attempts();
        if (!journal.failed(scope, work, turn, why, most)) {
            throw fault;
        }
        LOG.errorf(fault, "flow %s failed at %s", turn.flow(), turn.step());
    }
}
