package dev.livegate.platform.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Turns;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.Proves;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LimitsTest {

    @Inject
    Limits limits;

    @Inject
    Buckets buckets;

    @Inject
    RateLimitHeaders headers;

    @Inject
    AgroalDataSource database;

    @Inject
    Turns turns;

    @Inject
    Sql sql;

    @Inject
    Tx tx;

    private final String key = UUID.randomUUID().toString();

    @Test
    @Proves("SELL-64")
    void tellsWhatIsLeftOnEveryAnswer() {
        // When
        Response answer = call();
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"many\";q=100;w=60, \"three\";q=3;w=3600");
        assertThat(answer.header("RateLimit")).matches("\"many\";r=99;t=(60|59), \"three\";r=2;t=3(600|599)");
    }

    @Test
    @Proves("SELL-64")
    void refusesWithTheTimeToWait() {
        // Given
        Stream.generate(this::call).limit(3).forEach(Response::statusCode);
        // When
        Response refusal = call();
        // Then
        assertThat(refusal.statusCode()).isEqualTo(429);
        assertThat(refusal.<String>path("code")).isEqualTo("RATE_LIMITED");
        assertThat(refusal.<String>path("detail")).startsWith("This can be done 3 times in 1 hour. Try again in ");
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(3_500, 3_600);
        assertThat(refusal.header("RateLimit")).contains("\"three\";r=0;t=");
    }

    @Test
    void countsEachKeyAlone() {
        // Given
        Limit one = new Limit("one", 1, Duration.ofHours(1));
        limits.take(one, key);
        // When
        limits.take(one, key + "x");
        // Then
        assertThatThrownBy(() -> limits.take(one, key)).isInstanceOf(Problem.class);
    }

    @Test
    void opensAllOfItAgainWhenTheWindowIsOver() throws InterruptedException {
        // Given
        Limit quick = new Limit("quick", 2, Duration.ofSeconds(1));
        limits.take(quick, key);
        limits.take(quick, key);
        boolean shut = !buckets.take(quick, key).allowed();
        Thread.sleep(1_100);
        // When
        var next = buckets.take(quick, key);
        // Then
        assertThat(shut).isTrue();
        assertThat(next.allowed()).isTrue();
        assertThat(next.left()).isEqualTo(1);
    }

    @Test
    void countsExactlyAcrossTwoReplicasAndManyThreads() throws Exception {
        // Given
        Limit thirty = Limit.perHour("thirty", 30);
        Buckets otherReplica = new Buckets(database, turns);
        Stream<Callable<Boolean>> calls = Stream.iterate(0, i -> i + 1)
                .limit(60)
                .map(i -> () ->
                        (i % 2 == 0 ? buckets : otherReplica).take(thirty, key).allowed());
        var threads = Executors.newFixedThreadPool(12);
        // When
        var answers = threads.invokeAll(calls.toList());
        // Then
        threads.shutdown();
        assertThat(answers)
                .map(answer -> answer.get())
                .filteredOn(allowed -> allowed)
                .hasSize(30);
    }

    @Test
    void keepsNoKeyInTheClear() {
        // When
        limits.take(LimitedResource.MANY, "somebody@example.com");
        // Then
        assertThat(sql.list("select id from rate_limits", row -> row.getString(1)))
                .isNotEmpty()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void countsNothingWhenLimitsAreOff() {
        // Given
        Limits off = new Limits(buckets, () -> false, headers);
        off.take(LimitedResource.THREE, key);
        // When
        var first = buckets.take(LimitedResource.THREE, key);
        // Then
        assertThat(first.left()).isEqualTo(2);
    }

    @Test
    @Proves("GO-43")
    void keepsSomeLimitsEvenWhenLimitsAreOff() {
        // Given
        Limit always = Limit.perHour("always", 1).evenWhenLimitsAreOff();
        Limits off = new Limits(buckets, () -> false, headers);
        off.take(always, key);
        // When
        var second = assertThatThrownBy(() -> off.take(always, key));
        // Then
        second.isInstanceOf(Problem.class);
    }

    @Test
    void isTakenBeforeTheTransaction() {
        assertThatThrownBy(() -> tx.platform(() -> {
                    limits.take(LimitedResource.MANY, key);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("take many before the transaction, not in it");
    }

    @Test
    void sweepsOnlyWhatIsLongOver() throws SQLException {
        // Given
        limits.take(LimitedResource.THREE, key);
        sql.update("insert into rate_limits (id, expires_at) values ('old', 1)");
        // When
        buckets.keepHouse();
        // Then
        assertThat(sql.list("select id from rate_limits", row -> row.getString(1)))
                .doesNotContain("old")
                .contains(Digests.of("three", key));
    }

    private Response call() {
        return given().queryParam("key", key).get("/api/test/limited");
    }
}
