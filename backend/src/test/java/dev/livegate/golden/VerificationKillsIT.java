package dev.livegate.golden;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 in the middle of a verification in the background: it ends once. */
class VerificationKillsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TwoReplicas replicas;
    private static CustomerApp app;

    @BeforeAll
    static void anAppThatHangs() throws Exception {
        replicas = TwoReplicas.make();
        replicas.one.start();
        app = CustomerApp.start(PreviewPorts.free());
        app.set("health", "hang");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        app.close();
        replicas.close();
    }

    @Test
    void endsOnceWhenItsProcessIsKilled() throws Exception {
        // Given
        Stranger stranger = TwoReplicas.stranger(replicas.one);
        stranger.start("pro");
        stranger.pro();
        within(PATIENCE, () -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        Map<String, String> session = replicas.signIn(stranger.email);
        as(session)
                .body(Map.of("appUrl", app.url()))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
        Response begun = as(session).header("Prefer", "respond-async").post("/api/deploy/verify");
        within(PATIENCE, () -> assertThat(app.requests().hits()).isNotEmpty());
        // When
        replicas.one.kill();
        // Then
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(replicas.read("select status from deploy_run where kind = 'VERIFY'"))
                .containsExactly("running");
        replicas.one.start();
        within(
                PATIENCE,
                () -> assertThat(replicas.read("select status from deploy_run where kind = 'VERIFY'"))
                        .containsExactly("failed"));
        assertThat(replicas.read("select count(*)::text from audit_record where event = 'DEPLOY_VERIFY_RUN'"))
                .containsExactly("1");
        assertThat(replicas.read("select count(*)::text from verifications where ended"))
                .containsExactly("1");
        assertThat(replicas.read("select count(*)::text from scheduled_tasks where task_name = 'verification'"))
                .containsExactly("0");
    }

    private static RequestSpecification as(Map<String, String> session) {
        return TwoReplicas.at(replicas.one).contentType("application/json").cookies(session);
    }
}
