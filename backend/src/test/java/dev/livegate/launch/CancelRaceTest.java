package dev.livegate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.launch.record.DeploymentStatus;
import dev.livegate.launch.schedule.Moment;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Eventually;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever calls a launch off at the very moment it begins: one of them was first, and everything says the same. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class CancelRaceTest {

    private static final int RACES = 500;
    private static final int PRODUCTS = 20;
    private static final Duration AHEAD = Duration.ofMinutes(2);

    @Inject
    VirtualTime time;

    @Inject
    ScheduleService schedules;

    @Inject
    LaunchService launches;

    @Inject
    Job<Moment> bell;

    @Inject
    ObjectMapper json;

    private final ExecutorService replicas = Executors.newFixedThreadPool(2);
    private Scope scope;

    @AfterEach
    void stop() {
        replicas.shutdownNow();
    }

    /** What whoever cancelled was told. */
    private enum Told {
        calledOff,
        asked,
        tooLate
    }

    @Test
    @Proves({"SELL-39", "SELL-40"})
    void isDecidedOnce() {
        // Given
        time.jumpTo(Instant.parse("2027-07-01T00:00:00Z"));
        try (Stripe stripe = Shop.lookAlike()) {
            Shop shop = Shop.at(stripe);
            scope = shop.team.scope();
            List<String> products = new ArrayList<>();
            for (int i = 0; i < PRODUCTS; i++) {
                products.add(shop.another(shop.lookupKey + "-" + i));
            }
            Map<Told, Integer> told = new EnumMap<>(Told.class);
            List<String> wrong = new ArrayList<>();
            // When
            for (int race = 0; race < RACES; race++) {
                UUID product = UUID.fromString(products.get(race % PRODUCTS));
                UUID deployment = scheduled(product);
                time.set(time.now().plus(AHEAD));
                Told answer = race(product, deployment);
                told.merge(answer, 1, Integer::sum);
                DeploymentStatus end = ended(deployment);
                if (!fits(answer, end, runs(deployment))) {
                    wrong.add(answer + " and " + end + " after " + runs(deployment) + " runs");
                }
            }
            // Then
            assertThat(wrong).isEmpty();
            assertThat(told.get(Told.calledOff)).isPositive();
            assertThat(told.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(RACES)
                    .isGreaterThan(told.get(Told.calledOff));
        }
    }

    private static boolean fits(Told told, DeploymentStatus end, int runs) {
        return switch (told) {
            case calledOff -> end == DeploymentStatus.cancelled && runs == 0;
            case asked -> runs == 1 && (end == DeploymentStatus.cancelled || end == DeploymentStatus.rolled_back);
            case tooLate -> runs == 1 && end == DeploymentStatus.completed;
        };
    }

    private UUID scheduled(UUID product) {
        Map<String, Object> wish = Map.of(
                "action",
                "schedule",
                "productId",
                product,
                "sellBeforeLive",
                true,
                "scheduledFor",
                time.now().plus(AHEAD).toString(),
                "timezone",
                "UTC",
                "notificationSettings",
                Map.of("reminderBeforeMinutes", List.of()));
        return schedules.schedule(scope, request(wish)).id();
    }

    /** Two replicas ring, and one person cancels, a little before or after. */
    private Told race(UUID product, UUID deployment) {
        CyclicBarrier go = new CyclicBarrier(3);
        Runnable ring = () -> {
            await(go);
            ring(product, deployment);
        };
        CompletableFuture<Void> one = CompletableFuture.runAsync(ring, replicas);
        CompletableFuture<Void> two = CompletableFuture.runAsync(ring, replicas);
        await(go);
        pause(ThreadLocalRandom.current().nextInt(12));
        Told answer = cancel(deployment);
        CompletableFuture.allOf(one, two).join();
        return answer;
    }

    private Told cancel(UUID deployment) {
        try {
            var answer = schedules.cancel(scope, request(Map.of("action", "cancel", "deploymentId", deployment)));
            boolean calledOff = answer.deploymentStatus() == DeploymentStatus.cancelled
                    && answer.steps().isEmpty();
            return calledOff ? Told.calledOff : Told.asked;
        } catch (Problem refusal) {
            assertThat(refusal.status()).isEqualTo(409);
            return Told.tooLate;
        }
    }

    private void ring(UUID product, UUID deployment) {
        try {
            bell.run(scope, new Moment(deployment, product, 1, 0));
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private DeploymentStatus ended(UUID deployment) {
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(status(deployment).isFinal()).isTrue());
        return status(deployment);
    }

    private DeploymentStatus status(UUID deployment) {
        return launches.status(scope, request(Map.of("action", "status", "deploymentId", deployment)))
                .deploymentStatus();
    }

    private static int runs(UUID deployment) {
        return Superuser.read("select id::text from flow_runs where subject = ?", deployment)
                .size();
    }

    private LaunchRequest request(Map<String, Object> fields) {
        return json.convertValue(fields, LaunchRequest.class);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void await(CyclicBarrier go) {
        try {
            go.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
