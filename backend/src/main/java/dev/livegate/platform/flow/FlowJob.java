package dev.livegate.platform.flow;

import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

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
        Optional<Turn> first = journal.begin(scope, work);
        if (first.isPresent()) {
            Turn turn = first.get();
            new Course<>(scope, work, definitions.named(turn.flow()), turn.subject()).from(turn);
        }
    }

    /** The steps that one job takes; what they are about is read for the first of them. */
    private final class Course<S> {

        private final Scope scope;
        private final FlowWork work;
        private final Flow<S> flow;
        private final UUID id;
        private @Nullable S subject;

        Course(Scope scope, FlowWork work, Flow<S> flow, UUID id) {
            this.scope = scope;
            this.work = work;
            this.flow = flow;
            this.id = id;
        }

        void from(Turn first) throws Exception {
            Optional<Turn> turn = Optional.of(first);
            while (turn.isPresent()) {
                turn = take(turn.get());
            }
        }

        private Optional<Turn> take(Turn turn) throws Exception {
            Step<S> step = Definitions.step(flow, turn.step().name());
            try {
                Callable<Ending> deed = deed(step, turn);
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

        private Callable<Ending> deed(Step<S> step, Turn turn) {
            var context = new RunningStep<>(scope, turn, subject(), journal);
            return () -> {
                if (turn.backwards()) {
                    ((Undoable<S>) step).undo(context);
                } else {
                    step.run(context);
                }
                return context.ending();
            };
        }

        private S subject() {
            if (subject == null) {
                subject = flow.subject(scope, id);
            }
            return subject;
        }
    }

    private void tryAgain(Scope scope, FlowWork work, Turn turn, Step<?> step, Exception fault) throws Exception {
        String why = "This step broke on our side. Our log has it under %s.".formatted(MDC.get("requestId"));
        int most = turn.backwards() ? ((Undoable<?>) step).attemptsToUndo() : step.attempts();
        if (!journal.failed(scope, work, turn, why, most)) {
            throw fault;
        }
        LOG.errorf(fault, "flow %s failed at %s", turn.flow(), turn.step().name());
    }
}
