package dev.livegate.platform.flow;

import static dev.livegate.platform.flow.StepStatus.cancelled;
import static dev.livegate.platform.flow.StepStatus.complete;
import static dev.livegate.platform.flow.StepStatus.failed;
import static dev.livegate.platform.flow.StepStatus.pending;
import static dev.livegate.platform.flow.StepStatus.skipped;
import static dev.livegate.platform.flow.StepStatus.undone;
import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FlowsTest {

    @Inject
    Flows flows;

    @Inject
    Story story;

    @Inject
    Tx tx;

    private Scope scope;
    private final UUID subject = Ids.next();

    @BeforeEach
    void aTenant() {
        scope = People.tenant("flow").scope();
    }

    @Test
    @Proves("JOIN-81")
    void takesItsStepsInOrderAndTellsItsSubject() {
        // When
        UUID run = flows.start(scope, story, subject);
        // Then
        ends(run, FlowStatus.complete);
        assertThat(story.told(subject)).containsExactly("begin", "middle", "end");
        assertThat(story.statuses(subject))
                .containsExactly(FlowStatus.pending, FlowStatus.processing, FlowStatus.complete);
        assertThat(flows.view(scope, run).percent()).isEqualTo(100);
        assertThat(flows.view(scope, run).steps())
                .allSatisfy(step -> assertThat(step.durationMs()).isNotNegative());
    }

    @Test
    void isNotBegunWhenItsTransactionIsUndone() {
        // When
        Throwable refused = catchThrowable(() -> tx.run(scope, () -> {
            flows.start(scope, story, subject);
            throw new IllegalArgumentException("no");
        }));
        // Then
        assertThat(refused).hasMessage("no");
        assertThat(flows.latest(scope, story, subject)).isEmpty();
        assertThat(story.told(subject)).isEmpty();
    }

    @Test
    void isStartedOnceForOneSubject() {
        // Given
        var gate = held("begin");
        // When
        UUID first = flows.start(scope, story, subject);
        UUID second = flows.start(scope, story, subject);
        // Then
        assertThat(second).isEqualTo(first);
        gate.countDown();
        ends(first, FlowStatus.complete);
        assertThat(story.told(subject)).hasSize(3);
    }

    @Test
    void failsAtOnceWithTheLastWordOfAStep() {
        // Given
        story.at(subject, "middle", context -> {
            throw RequestProblem.VALIDATION_FAILED.because("The webhook answers 404.");
        });
        // When
        UUID run = flows.start(scope, story, subject);
        // Then
        ends(run, FlowStatus.failed);
        assertThat(flows.view(scope, run).error()).isEqualTo("The webhook answers 404.");
        assertThat(statuses(run)).containsExactly(complete, failed, pending);
        assertThat(story.told(subject)).containsExactly("begin", "middle");
    }

    @Test
    void goesOnFromTheFailedStepWhenItIsRetried() {
        // Given
        var repaired = new AtomicBoolean();
        story.at(subject, "middle", context -> {
            if (!repaired.get()) {
                throw RequestProblem.VALIDATION_FAILED.because("Not yet.");
            }
        });
        UUID run = flows.start(scope, story, subject);
        ends(run, FlowStatus.failed);
        repaired.set(true);
        // When
        flows.retry(scope, run);
        // Then
        ends(run, FlowStatus.complete);
        assertThat(story.told(subject)).containsExactly("begin", "middle", "middle", "end");
        assertThat(statuses(run)).containsExactly(complete, complete, complete);
    }

    @Test
    void readsWhatItIsAboutWheneverItIsTakenUp() {
        // Given
        var refused = new AtomicBoolean();
        story.at(subject, "end", context -> {
            if (refused.compareAndSet(false, true)) {
                throw RequestProblem.VALIDATION_FAILED.because("Not yet.");
            }
        });
        UUID run = flows.start(scope, story, subject);
        ends(run, FlowStatus.failed);
        int atFirst = story.readings(subject);
        // When
        flows.retry(scope, run);
        // Then
        ends(run, FlowStatus.complete);
        assertThat(atFirst).isEqualTo(1);
        assertThat(story.readings(subject)).isEqualTo(2);
    }

    @Test
    @Proves("JOIN-93")
    void triesAStepThreeTimesAndKeepsTheInsidesToItself() {
        // Given
        story.at(subject, "end", context -> {
            throw new IllegalStateException("relation secrets does not exist");
        });
        // When
        UUID run = flows.start(scope, story, subject);
        // Then
        eventually(() -> assertThat(flows.view(scope, run).status()).isEqualTo(FlowStatus.failed));
        assertThat(story.told(subject)).containsExactly("begin", "middle", "end", "end", "end");
        assertThat(flows.view(scope, run).error())
                .startsWith("This step broke on our side.")
                .doesNotContain("relation");
    }

    @Test
    void stopsBetweenTwoStepsWhenItIsCancelled() {
        // Given
        var gate = held("begin");
        UUID run = flows.start(scope, story, subject);
        eventually(() -> assertThat(story.told(subject)).containsExactly("begin"));
        // When
        flows.cancel(scope, run);
        gate.countDown();
        // Then
        ends(run, FlowStatus.cancelled);
        assertThat(statuses(run)).containsExactly(complete, cancelled, cancelled);
        assertThat(story.told(subject)).containsExactly("begin");
    }

    @Test
    void undoesAlsoWhatWasCancelledBetweenTwoAttempts() {
        // Given
        story.at(subject, "middle", context -> {
            throw new NotYet("Half of it is done.");
        });
        UUID run = flows.start(scope, story, subject);
        eventually(() -> assertThat(story.told(subject)).contains("middle"));
        flows.cancel(scope, run);
        ends(run, FlowStatus.cancelled);
        // When
        flows.undo(scope, run);
        // Then
        ends(run, FlowStatus.undone);
        assertThat(story.told(subject)).endsWith("undo middle", "undo begin").doesNotContain("undo end");
        assertThat(statuses(run)).containsExactly(undone, undone, cancelled);
    }

    @Test
    void keepsTryingToUndoWhenAStepWouldHaveGivenUp() {
        // Given
        var left = new AtomicInteger(4);
        story.at(subject, "undo end", context -> {
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("nobody answers");
            }
        });
        UUID run = flows.start(scope, story, subject);
        ends(run, FlowStatus.complete);
        // When
        flows.undo(scope, run);
        // Then
        ends(run, FlowStatus.undone);
        assertThat(story.told(subject)).filteredOn("undo end"::equals).hasSize(5);
    }

    @Test
    void waitsForWhatIsNotYetThereWithoutCountingIt() {
        // Given
        var left = new AtomicInteger(4);
        story.at(subject, "middle", context -> {
            if (left.getAndDecrement() > 0) {
                throw new NotYet("The ink is wet.");
            }
        });
        // When
        UUID run = flows.start(scope, story, subject);
        // Then
        ends(run, FlowStatus.complete);
        assertThat(story.told(subject))
                .containsExactly("begin", "middle", "middle", "middle", "middle", "middle", "end");
    }

    @Test
    void isUndoneInReverse() {
        // Given
        story.at(subject, "end", context -> {
            throw RequestProblem.VALIDATION_FAILED.because("Stop here.");
        });
        UUID run = flows.start(scope, story, subject);
        ends(run, FlowStatus.failed);
        // When
        flows.undo(scope, run);
        // Then
        ends(run, FlowStatus.undone);
        assertThat(story.told(subject))
                .containsExactly("begin", "middle", "end", "undo end", "undo middle", "undo begin");
        assertThat(statuses(run)).containsExactly(undone, undone, undone);
    }

    @Test
    @Proves("SELL-12")
    void showsWhatAStepSaysMeanwhileAndWhyItWasSkipped() {
        // Given
        var seen = new CountDownLatch(1);
        story.at(subject, "begin", context -> {
            context.progress(40, "Copying rows");
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            context.skip("Nothing to copy.");
        });
        // When
        UUID run = flows.start(scope, story, subject);
        // Then
        eventually(() ->
                assertThat(flows.view(scope, run).steps().get(0).message()).isEqualTo("Copying rows"));
        assertThat(flows.view(scope, run).percent()).isEqualTo(13);
        seen.countDown();
        ends(run, FlowStatus.complete);
        assertThat(statuses(run)).containsExactly(skipped, complete, complete);
        assertThat(flows.view(scope, run).steps().get(0).message()).isEqualTo("Nothing to copy.");
    }

    @Test
    void isNotThereForAnotherTenant() {
        // Given
        UUID run = flows.start(scope, story, subject);
        Scope stranger = People.tenant("stranger").scope();
        // When
        Throwable refused = catchThrowable(() -> flows.view(stranger, run));
        // Then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThat(catchThrowable(() -> flows.cancel(stranger, run))).isInstanceOf(Problem.class);
        ends(run, FlowStatus.complete);
    }

    @Test
    void refusesToRetryWhatHasNotFailed() {
        // Given
        UUID run = flows.start(scope, story, subject);
        ends(run, FlowStatus.complete);
        // When
        Throwable refused = catchThrowable(() -> flows.retry(scope, run));
        // Then
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("NOT_FAILED"));
    }

    @Test
    void goesOnAfterARestartOfTheDatabaseInTheMiddle() {
        // Given
        var gate = held("middle");
        UUID run = flows.start(scope, story, subject);
        eventually(() -> assertThat(story.told(subject)).contains("middle"));
        // When
        LocalDb.server().restart();
        gate.countDown();
        // Then
        eventually(() -> assertThat(flows.view(scope, run).status()).isEqualTo(FlowStatus.complete));
        assertThat(story.told(subject)).startsWith("begin", "middle").endsWith("end");
    }

    private CountDownLatch held(String chapter) {
        var gate = new CountDownLatch(1);
        story.at(
                subject,
                chapter,
                context -> assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue());
        return gate;
    }

    private void ends(UUID run, FlowStatus status) {
        eventually(() -> assertThat(flows.view(scope, run).status()).isEqualTo(status));
    }

    private List<StepStatus> statuses(UUID run) {
        return flows.view(scope, run).steps().stream()
                .map(FlowView.StepView::status)
                .toList();
    }
}
