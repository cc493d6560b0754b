package dev.livegate.platform.scope;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.LocalDb;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Rows 11 and 13 of the fault matrix: the database goes away, or hangs, and everything heals without a restart. */
@QuarkusTest
class OutageTest {

    private static final Duration HANGING = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource pool;

    @Inject
    Turns turns;

    @Test
    void refusesSoonWhileTheDatabaseHangsAndHeals() {
        // Given
        var owner = People.tenant("outage").owner();
        owner.calls().get("/api/posts").then().statusCode(200);
        LocalDb.server().freeze();
        try {
            // When
            Response answer = owner.calls().get("/api/posts");
            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.<String>path("code")).isEqualTo("UNAVAILABLE");
            eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(503));
            assertThat(get("/health").statusCode()).isEqualTo(200);
        } finally {
            LocalDb.server().thaw();
        }
        eventually(
                () -> assertThat(owner.calls().get("/api/posts").statusCode()).isEqualTo(200));
        eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(200));
    }

    /** Whoever asks one after the other is told ten times in thirty seconds: within three on the average. */
    @Test
    void refusesEachOfThoseWhoComeInHalfAMinuteOfHanging() {
        // Given
        var owner = People.tenant("outage").owner();
        owner.calls().get("/api/posts").then().statusCode(200);
        List<Integer> statuses = new ArrayList<>();
        long end = System.nanoTime() + HANGING.toNanos();
        LocalDb.server().freeze();
        try {
            // When
            while (System.nanoTime() < end) {
                statuses.add(owner.calls().get("/api/posts").statusCode());
            }
        } finally {
            LocalDb.server().thaw();
        }
        // Then
        assertThat(statuses).containsOnly(503).hasSizeGreaterThanOrEqualTo(10);
        eventually(
                () -> assertThat(owner.calls().get("/api/posts").statusCode()).isEqualTo(200));
    }

    @Test
    void goesOnAfterARestartOfTheDatabaseThatNobodyAnnounced() {
        // Given
        var owner = People.tenant("outage").owner();
        owner.calls().get("/api/posts").then().statusCode(200);
        // When
        LocalDb.server().stop();
        LocalDb.server().resume();
        // Then
        eventually(
                () -> assertThat(owner.calls().get("/api/posts").statusCode()).isEqualTo(200));
        eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void saysThatItIsBusyWhileNoConnectionComesFree() throws SQLException {
        // Given
        var owner = People.tenant("outage").owner();
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0;
                    i < pool.getConfiguration().connectionPoolConfiguration().maxSize();
                    i++) {
                taken.add(pool.getConnection());
            }
            // When
            Response answer = owner.calls().get("/api/posts");
            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.<String>path("code")).isEqualTo("UNAVAILABLE");
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }

    @Test
    @Proves("SELL-67")
    void answersAllWhoAskAtOnceThoughThePoolIsSmallerByFar() {
        // Given
        var owner = People.tenant("outage").owner();
        // When
        List<Integer> statuses = Parallel.times(150, () -> post(owner));
        // Then
        assertThat(statuses).containsOnly(201);
    }

    @Test
    void readsWhileThoseWhoChangeStandInLine() {
        // Given
        var owner = People.tenant("outage").owner();
        int most = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService changes = Executors.newFixedThreadPool(most);
        try {
            for (int i = 0; i < most; i++) {
                changes.execute(() -> turns.change(() -> held(enough)));
            }
            // When
            Response answer = owner.calls().get("/api/deploy/verify/runs");
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            enough.countDown();
            changes.shutdown();
        }
    }

    @Test
    void refusesSoonWhileTheDatabaseIsStoppedAndHeals() {
        // Given
        var owner = People.tenant("outage").owner();
        LocalDb.server().stop();
        try {
            // When
            Response answer = owner.calls().get("/api/posts");
            // Then
            assertThat(answer.statusCode()).isEqualTo(503);
            eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(503));
        } finally {
            LocalDb.server().resume();
        }
        eventually(
                () -> assertThat(owner.calls().get("/api/posts").statusCode()).isEqualTo(200));
        eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(200));
    }

    @Test
    void refusesAllOfManyWhoAskAtOnceWhileTheDatabaseIsStopped() {
        // Given
        var owner = People.tenant("outage").owner();
        AtomicInteger turn = new AtomicInteger();
        LocalDb.server().stop();
        try {
            // When
            List<Response> answers = Parallel.times(
                    60,
                    () -> turn.incrementAndGet() % 2 == 0
                            ? owner.calls().get("/api/posts")
                            : owner.calls()
                                    .body("{\"title\":\"One\",\"body\":\"Sing.\"}")
                                    .post("/api/posts"));
            // Then
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.contentType()).isEqualTo("application/problem+json");
                assertThat(answer.header("Retry-After")).isNotBlank();
                assertThat(answer.time()).isLessThan(15_000);
            });
        } finally {
            LocalDb.server().resume();
        }
        eventually(
                () -> assertThat(owner.calls().get("/api/posts").statusCode()).isEqualTo(200));
        eventually(() -> assertThat(get("/ready").statusCode()).isEqualTo(200));
    }

    private static int post(People.Person owner) {
        return owner.calls()
                .body("{\"title\":\"One of many\",\"body\":\"Sing.\"}")
                .post("/api/posts")
                .statusCode();
    }

    private static boolean held(CountDownLatch enough) {
        try {
            return enough.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
