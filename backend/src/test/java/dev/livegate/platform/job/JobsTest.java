package dev.livegate.platform.job;

import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.LogTap;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsTest {

    @Inject
    Jobs jobs;

    @Inject
    Scripted scripted;

    @Inject
    Tx tx;

    @Inject
    Sql sql;

    private Scope scope;
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void aTenant() {
        scope = People.tenant("jobs").scope();
        scripted.on("say", (who, word) -> heard.add(word));
    }

    @Test
    @Proves({"JOIN-16", "JOIN-24"})
    void runsForItsTenantSoonAfterTheCommit() {
        // Given
        scripted.on("tell", (who, word) -> heard.add(who.toString()));
        // When
        enqueue("tell", "anything");
        // Then
        within(
                Duration.ofMillis(500),
                () -> assertThat(heard)
                        .containsExactly(new Scope(scope.tenant(), Actor.livegate("scripted")).toString()));
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void isUndoneWithTheTransactionThatWantedIt() {
        // When
        assertThatThrownBy(() -> tx.run(scope, () -> {
                    jobs.enqueue(scope, Scripted.TYPE, "undone", new Scripted.Line("say", "never"));
                    throw new IllegalArgumentException("business says no");
                }))
                .hasMessage("business says no");
        // Then
        assertThat(waiting()).isZero();
        assertThat(heard).isEmpty();
    }

    @Test
    void refusesToBeEnqueuedWithoutATransaction() {
        assertThatThrownBy(() -> jobs.enqueue(scope, Scripted.TYPE, "alone", new Scripted.Line("say", "never")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isOneJobHoweverOftenItIsEnqueued() {
        // When
        tx.run(
                scope,
                () -> IntStream.range(0, 3)
                        .forEach(i ->
                                jobs.enqueue(scope, Scripted.TYPE, "same", new Scripted.Line("say", "word " + i))));
        // Then
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(heard).containsExactly("word 0");
    }

    @Test
    @Proves("JOIN-93")
    void triesAgainAndThenForgetsTheError() {
        // Given
        var attempts = new AtomicInteger();
        scripted.on("stumble", (who, word) -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        // When
        enqueue("stumble", "once");
        // Then
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(attempts).hasValue(3);
        assertThat(errors()).isEmpty();
    }

    @Test
    void givesUpAfterItsLastAttemptAndShowsTheError() {
        // Given
        var attempts = new AtomicInteger();
        scripted.on("fail", (who, word) -> {
            throw new IllegalStateException("failure " + attempts.incrementAndGet());
        });
        // When
        enqueue("fail", "always");
        // Then
        eventually(() -> assertThat(errors()).containsExactly("IllegalStateException: failure 3"));
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(attempts).hasValue(3);
    }

    @Test
    void tellsItsJobOnceThatItGaveUp() {
        // Given
        scripted.on("fail", (who, word) -> {
            throw new IllegalStateException("never");
        });
        scripted.on(Scripted.GAVE_UP, (who, word) -> heard.add(who.tenant() + " " + word));
        // When
        enqueue("fail", "hopeless");
        // Then
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(heard).containsExactly(scope.tenant() + " hopeless");
    }

    @Test
    void givesUpEvenIfNobodyCanBeTold() {
        // Given
        scripted.on("fail", (who, word) -> {
            throw new IllegalStateException("never");
        });
        scripted.on(Scripted.GAVE_UP, (who, word) -> {
            throw new IllegalStateException("nobody is there");
        });
        // When
        enqueue("fail", "unheard");
        // Then
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(errors()).containsExactly("IllegalStateException: never");
    }

    @Test
    void canBeCancelledUntilItBegins() {
        // Given
        tx.run(
                scope,
                () -> jobs.enqueueAt(
                        scope,
                        Scripted.TYPE,
                        "later",
                        new Scripted.Line("say", "never"),
                        Instant.now().plusSeconds(60)));
        // When
        boolean cancelled = tx.in(scope, () -> jobs.cancel(scope, Scripted.TYPE, "later"));
        // Then
        assertThat(cancelled).isTrue();
        assertThat(waiting()).isZero();
        assertThat(tx.in(scope, () -> jobs.cancel(scope, Scripted.TYPE, "later")))
                .isFalse();
    }

    @Test
    void carriesTheIdOfTheRequestThatWantedIt() {
        // Given
        scripted.on("trace", (who, word) -> heard.add(String.valueOf(MDC.get("requestId"))));
        MDC.put("requestId", "request-4711");
        // When
        enqueue("trace", "anything");
        MDC.remove("requestId");
        // Then
        eventually(() -> assertThat(heard).containsExactly("request-4711"));
    }

    @Test
    void givesUpUnderTheIdOfTheRequestThatWantedIt() {
        // Given
        var log = new LogTap();
        Logger.getLogger(Attempt.class.getName()).addHandler(log);
        scripted.on("fail", (who, word) -> {
            throw new IllegalStateException("never");
        });
        scripted.on(Scripted.GAVE_UP, (who, word) -> heard.add(String.valueOf(MDC.get("requestId"))));
        MDC.put("requestId", "request-4712");
        // When
        enqueue("fail", "traced");
        MDC.remove("requestId");
        // Then
        eventually(() -> assertThat(waiting()).isZero());
        Logger.getLogger(Attempt.class.getName()).removeHandler(log);
        assertThat(heard).containsExactly("request-4712");
        assertThat(log.text()).containsPattern("gave up a job of type scripted.*requestId=request-4712");
    }

    @Test
    void commitsNothingOnceAnotherReplicaHasTakenItOver() {
        // Given
        scripted.on("zombie", (who, word) -> {
            sql.update(
                    "update scheduled_tasks set picked_by = 'another', version = version + 1,"
                            + " last_heartbeat = now() where task_instance = ?",
                    who.tenant() + "/" + word);
            heard.add("taken over");
            tx.run(who, () -> sql.update("update tenants set name = 'Ghost' where id = ?", who.tenant()));
            heard.add("committed");
        });
        // When
        enqueue("zombie", "undead");
        // Then
        eventually(() -> assertThat(heard).containsExactly("taken over"));
        assertThat(tenantName()).isEqualTo("jobs");
        assertThat(errors()).isEmpty();
    }

    @Test
    void letsItsOwnWorkBeCommittedWhileItsHeartBeats() {
        // Given
        scripted.on("slow", (who, word) -> {
            Thread.sleep(2_500);
            tx.run(who, () -> sql.update("update tenants set name = ? where id = ?", word, who.tenant()));
        });
        // When
        enqueue("slow", "Renamed");
        // Then
        eventually(() -> assertThat(tenantName()).isEqualTo("Renamed"));
    }

    @Test
    void outlivesARestartOfTheDatabase() throws Exception {
        // Given
        var inside = new CountDownLatch(1);
        scripted.on("linger", (who, word) -> {
            inside.countDown();
            Thread.sleep(300);
            heard.add(word);
        });
        enqueue("linger", "lingered");
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
        // When
        LocalDb.server().restart();
        // Then
        eventually(() -> assertThat(heard).contains("lingered"));
        eventually(() -> enqueue("say", "after"));
        eventually(() -> assertThat(heard).contains("after"));
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void outlivesADatabaseThatHangs() throws Exception {
        // Given
        LocalDb.server().freeze();
        Thread.sleep(6_000);
        // When
        LocalDb.server().thaw();
        // Then
        eventually(() -> enqueue("say", "after"));
        eventually(() -> assertThat(heard).contains("after"));
        eventually(() -> assertThat(waiting()).isZero());
    }

    private void enqueue(String act, String argument) {
        tx.run(scope, () -> jobs.enqueue(scope, Scripted.TYPE, argument, new Scripted.Line(act, argument)));
    }

    private int waiting() {
        return sql.first(
                        "select count(*)::int from scheduled_tasks where task_instance like ?",
                        row -> row.getInt(1),
                        scope.tenant() + "/%")
                .orElseThrow();
    }

    private List<String> errors() {
        return sql.list(
                "select error from job_failures where task_instance like ?",
                row -> row.getString(1),
                scope.tenant() + "/%");
    }

    private String tenantName() {
        return tx.in(
                scope,
                () -> sql.first("select name from tenants where id = ?", row -> row.getString(1), scope.tenant())
                        .orElseThrow());
    }
}
