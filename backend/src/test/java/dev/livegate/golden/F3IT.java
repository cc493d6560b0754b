package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.tls.TlsApp;
import dev.livegate.testing.AsDelivered;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F3 and its twin, on the packaged application or the native executable, by HTTP alone. */
@QuarkusIntegrationTest
@TestProfile(AsDelivered.class)
class F3IT {

    private CustomerApp app;

    @BeforeEach
    void anAppIsDeployed() {
        app = CustomerApp.start(PreviewPorts.free());
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    @Proves({"GO-8", "GO-53", "GO-58"})
    void makesTheDeploymentVerifiedAndKeepsTheRun() {
        // Given
        Settler settler = Settler.deployed(app);
        // When
        JsonPath verification = settler.verify().jsonPath();
        // Then
        assertThat(verification.getList("checks.findAll { it.status != 'passed' }.message"))
                .isEmpty();
        assertThat(verification.getMap(""))
                .containsEntry("status", "pass")
                .containsEntry("profile", "full")
                .containsEntry("eligible", true);
        assertThat(settler.config().getString("state")).isEqualTo("verified");
        assertThat(settler.calls().get("/api/deploy/verify/runs").jsonPath().getList("items.id"))
                .containsExactly(verification.getString("id"));
    }

    @Test
    void tellsInAStreamWhatAVerificationInTheBackgroundFinds() {
        // Given
        Settler settler = Settler.deployed(app);
        // When
        Response begun = settler.calls().header("Prefer", "respond-async").post("/api/deploy/verify");
        // Then
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(settler.calls()
                        .get("/api/deploy/runs/" + begun.path("id") + "/events")
                        .asString())
                .contains("\"status\":\"passed\"");
        assertThat(settler.config().getString("state")).isEqualTo("verified");
    }

    @ParameterizedTest
    @CsvSource({"stats, impostor, AppIsYours", "ready, 500, ReadyAnswers", "health, html, HealthAnswers"})
    @Proves({"GO-8", "GO-30", "GO-54"})
    void failsForTheOneThingThatIsWrongAndSaysWhatToDo(String part, String fault, String cause) {
        // Given
        Settler settler = Settler.deployed(app);
        app.set(part, fault);
        // When
        JsonPath verification = settler.verify().jsonPath();
        // Then
        failsBecauseOf(settler, verification, cause);
    }

    @Test
    void failsForAnExpiredCertificate() {
        // Given
        Settler settler = Settler.deployed(app);
        try (TlsApp late = TlsApp.expired(PreviewPorts.free())) {
            settler.answer("appUrl", late.url());
            // When
            JsonPath verification = settler.verify().jsonPath();
            // Then
            failsBecauseOf(settler, verification, "CertificateTrusted");
            assertThat(verification.getString("checks.find { it.id == 'CertificateTrusted' }.message"))
                    .contains("has expired");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.7]",
                "https://ada:secret@app.acme.test"
            })
    @Proves("GO-28")
    void callsNoAddressThatIsNotPublic(String appUrl) {
        // Given
        Settler settler = Settler.arrived();
        // When
        Response refused = settler.calls().body(Map.of("appUrl", appUrl)).post("/api/deploy/verify/run");
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("TARGET_NOT_ALLOWED");
        assertThat(settler.calls().get("/api/deploy/verify/runs").jsonPath().getList("items"))
                .isEmpty();
    }

    private static void failsBecauseOf(Settler settler, JsonPath verification, String cause) {
        assertThat(verification.getString("status")).isEqualTo("fail");
        assertThat(verification.getList("checks.findAll { it.status == 'failed' }.id"))
                .containsExactly(cause);
        assertThat(verification.getList("guidance")).isNotEmpty();
        assertThat(settler.config().getString("state")).isEqualTo("pending");
    }
}
