package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.tls.TlsApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.verification.Verifier;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F3N: what is not mine or not healthy fails with the one right cause and its guidance (GO-8). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F3NegativeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "http://app.acme.test",
                "https://127.0.0.1",
                "https://10.0.0.7",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:127.0.0.1]",
                "https://app.acme.test:22",
                "https://ada:secret@app.acme.test"
            })
    @Proves("GO-28")
    void callsNoAddressThatIsNotPublic(String appUrl) {
        // Given
        Verifier verifier = Verifier.of("http://localhost:" + Verifier.freePort());
        // When
        Response refused = verifier.run(appUrl);
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("TARGET_NOT_ALLOWED");
        assertThat(Superuser.read("select id::text from verifications where tenant_id = ?", verifier.team.id()))
                .isEmpty();
    }

    @Test
    @Proves({"GO-33", "GO-54"})
    void failsWhereNobodyAnswers() {
        // Given
        Verifier verifier = Verifier.of("http://localhost:" + Verifier.freePort());
        // When
        Response verification = verifier.verify();
        // Then
        failsBecauseOf(verifier, verification, "AppReachable");
        assertThat(verification.jsonPath().getList("guidance.code")).contains("DKR-LOOP");
    }

    @Test
    @Proves("GO-54")
    void failsWhereDnsKnowsNothing() {
        // Given
        Verifier verifier = Verifier.of("https://shop.acme.test");
        // When
        Response verification = verifier.verify();
        // Then
        failsBecauseOf(verifier, verification, "NameResolves");
        assertThat(verification.jsonPath().getList("guidance.code")).contains("ANY-DNS");
    }

    @Test
    void failsForAPageThatAnswersEverything() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set("health", "html").set("ready", "html").set("stats", "html");
            // When
            Response verification = verifier.verify();
            // Then
            failsBecauseOf(verifier, verification, "HealthAnswers");
            assertThat(Verifier.message(verification, "HealthAnswers")).contains("answers a page");
            assertThat(verification.jsonPath().getList("guidance.code")).contains("ANY-SPA");
        }
    }

    @ParameterizedTest
    @CsvSource({"stats, impostor, AppIsYours", "ready, 500, ReadyAnswers"})
    @Proves({"GO-8", "GO-30"})
    void failsForSomebodyElsesAppAndForOneThatIsNotReady(String part, String fault, String cause) {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set(part, fault);
            // When
            Response verification = verifier.verify();
            // Then
            failsBecauseOf(verifier, verification, cause);
        }
    }

    @Test
    void failsForAnExpiredCertificate() {
        // Given
        try (TlsApp app = TlsApp.expired(Verifier.freePort())) {
            Verifier verifier = Verifier.of(app.url());
            // When
            Response verification = verifier.verify();
            // Then
            failsBecauseOf(verifier, verification, "CertificateTrusted");
            assertThat(Verifier.message(verification, "CertificateTrusted")).contains("has expired");
        }
    }

    @Test
    void takesAVerificationBackThatFailsLater() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            verifier.verify();
            app.set("health", "500");
            // When
            Response verification = verifier.verify();
            // Then
            failsBecauseOf(verifier, verification, "HealthAnswers");
            assertThat(verifier.events())
                    .containsSubsequence("DEPLOY_VERIFIED", "DEPLOY_VERIFY_RUN", "VERIFICATION_EXPIRED");
        }
    }

    private static void failsBecauseOf(Verifier verifier, Response verification, String cause) {
        assertThat(verification.statusCode()).isEqualTo(200);
        assertThat(verification.jsonPath().getString("status")).isEqualTo("fail");
        assertThat(Verifier.failed(verification)).containsExactly(cause);
        assertThat(verification.jsonPath().getList("guidance")).isNotEmpty();
        assertThat(verifier.config().getString("state")).isEqualTo("pending");
    }
}
