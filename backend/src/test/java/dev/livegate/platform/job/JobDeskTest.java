package dev.livegate.platform.job;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobDeskTest {

    @Inject
    Jobs jobs;

    @Inject
    Scripted scripted;

    @Inject
    Tx tx;

    private Scope scope;
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final AtomicBoolean done = new AtomicBoolean();

    @BeforeEach
    void aJobThatFailsUntilItIsRepaired() {
        scope = People.tenant("desk").scope();
        scripted.on("repairable", (who, word) -> {
            if (broken.get()) {
                throw new IllegalStateException("the wheel has come off");
            }
            done.set(true);
        });
    }

    @Test
    void showsAFailedJobWithItsLastError() {
        // Given
        enqueue(Instant.now());
        // When
        eventually(() -> People.operator()
                .calls()
                .get("/api/admin/jobs?status=failed&limit=100")
                // Then
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.tenant == '%s' }.error".formatted(scope.tenant()),
                        equalTo("IllegalStateException: the wheel has come off"))
                .body("items.find { it.tenant == '%s' }.attempts".formatted(scope.tenant()), equalTo(3))
                .body("items.find { it.tenant == '%s' }.key".formatted(scope.tenant()), equalTo("wheel")));
    }

    @Test
    void triesAFailedJobAgain() {
        // Given
        enqueue(Instant.now());
        String[] id = new String[1];
        eventually(() -> assertThat(id[0] = failed()).isNotNull());
        broken.set(false);
        // When
        People.operator()
                .calls()
                .post("/api/admin/jobs/" + id[0] + "/retry")
                // Then
                .then()
                .statusCode(202);
        eventually(() -> assertThat(done).isTrue());
        assertThat(failed()).isNull();
    }

    @Test
    void showsWhatWaits() {
        // Given
        enqueue(Instant.now().plusSeconds(600));
        // When
        People.operator()
                .calls()
                .get("/api/admin/jobs?status=waiting")
                // Then
                .then()
                .statusCode(200)
                .body("items.tenant", hasItem(scope.tenant().toString()));
    }

    @Test
    void knowsNoJobByAnotherId() {
        // When
        People.operator()
                .calls()
                .post("/api/admin/jobs/" + UUID.randomUUID() + "/retry")
                // Then
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void isNoBusinessOfTenants() {
        // When
        People.tenant("nosy")
                .owner()
                .calls()
                .get("/api/admin/jobs")
                // Then
                .then()
                .statusCode(403);
    }

    private void enqueue(Instant at) {
        tx.run(
                scope,
                () -> jobs.enqueueAt(scope, Scripted.TYPE, "wheel", new Scripted.Line("repairable", "wheel"), at));
    }

    private String failed() {
        return People.operator()
                .calls()
                .get("/api/admin/jobs?status=failed&limit=100")
                .path("items.find { it.tenant == '%s' }?.id".formatted(scope.tenant()));
    }
}
