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
    private static final Retries FOR_EVER =
            new Retries(Integer.MAX_VALUE, Duration.ofMillis(500), Duration.ofSeconds(5));

    private final Journal journal;
    private final Definitions definitions;

    FlowJob(Journal journal, Definitions definitions) {
        this.journal = journal;
        this.definitions = definitions;
    }

    @Override
    public JobType<FlowWork> type() {
        return FlowWork.TYPE;
    }

    @Override
    public Retries retries() {
        return FOR_EVER;
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
        Ending ending;
        try {
            Callable<Ending> deed = deed(scope, flow, step, turn);
            if (step.onlyWrites() && !turn.backwards()) {
                return journal.written(scope, work, turn, deed);
            }
            ending = deed.call();
        } catch (Problem lastWord) {
            journal.failed(scope, work, turn, String.valueOf(lastWord.getMessage()), 0);
            return Optional.empty();
        } catch (Exception fault) {
            tryAgain(scope, work, turn, step, fault);
            return Optional.empty();
        }
        return journal.done(scope, work, turn, ending);
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
        if (!journal.failed(scope, work, turn, why, step.attempts())) {
            throw fault;
        }
        LOG.errorf(fault, "flow %s failed at %s", turn.flow(), turn.step());
    }
}
