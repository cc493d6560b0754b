package dev.livegate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many whose app hangs are in nobody's way (B9): in order, not in time. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class HangingAppsTest {

    private static final int MANY = 24;

    @Test
    void answersWhoseAppIsQuickWhileOthersHang() {
        // Given
        ExecutorService callers = Executors.newFixedThreadPool(MANY);
        try (CustomerApp hangs = Verifier.app()) {
            List.of("health", "ready", "login", "stats").forEach(part -> hangs.set(part, "hang"));
            List<Person> others = IntStream.range(0, MANY)
                    .mapToObj(one -> People.tenant("hangs").owner())
                    .toList();
            List<CompletableFuture<Response>> hanging = others.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> verify(one, hangs.url()), callers))
                    .toList();
            try (CustomerApp quick = Verifier.app()) {
                // When
                Response mine = verify(People.tenant("quick").owner(), quick.url());
                // Then
                assertThat(mine.jsonPath().getString("status")).isEqualTo("pass");
                assertThat(hanging).noneMatch(CompletableFuture::isDone);
                assertThat(hanging)
                        .allSatisfy(one -> assertThat(one.join().jsonPath().getString("status"))
                                .isEqualTo("fail"));
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static Response verify(Person who, String app) {
        return who.calls().body(Map.of("appUrl", app)).post("/api/deploy/verify/run");
    }
}
