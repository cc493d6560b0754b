package dev.livegate.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.tls.TlsApp;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time: exactly one failed finding, and that names it. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class FaultsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health | html     | HealthAnswers | answers a page, not a health endpoint",
                "health | 404      | HealthAnswers | there is no health endpoint",
                "health | 500      | HealthAnswers | answers 500",
                "health | slow     | HealthAnswers | 2,000 is the most",
                "health | hang     | HealthAnswers | does not answer in time",
                "health | redirect | HealthAnswers | redirects instead of answering",
                "ready  | html     | ReadyAnswers  | answers a page, not a ready endpoint",
                "ready  | 404      | ReadyAnswers  | there is no ready endpoint",
                "ready  | 503      | ReadyAnswers  | answers 503 (database, migrations)",
                "ready  | slow     | ReadyAnswers  | 2,000 is the most",
                "ready  | hang     | ReadyAnswers  | does not answer in time",
                "ready  | redirect | ReadyAnswers  | redirects instead of answering",
                "login  | html     | PageAnswers   | a placeholder of the host",
                "login  | 404      | PageAnswers   | answers 404 instead of a page",
                "login  | 500      | PageAnswers   | answers 500 instead of a page",
                "login  | slow     | PageAnswers   | 2,000 is the most",
                "login  | hang     | PageAnswers   | does not answer in time",
                "login  | redirect | PageAnswers   | redirects more than five times",
                "stats  | html     | StatsAnswer   | answers a page instead of JSON",
                "stats  | 500      | StatsAnswer   | answers 500 with the right token",
                "stats  | 401      | StatsAnswer   | refuses the probe token",
                "stats  | slow     | StatsAnswer   | 2,000 is the most",
                "stats  | hang     | StatsAnswer   | does not answer in time",
                "stats  | redirect | StatsAnswer   | answers 302",
                "stats  | public   | StatsClosed   | Your statistics are public",
                "health | impostor | AppIsYours    | This is not your app"
            })
    @Proves({"GO-29 to GO-31", "GO-33", "WIZ-40 to WIZ-42"})
    void failsOnceAndNamesTheCause(String part, String fault, String check, String words) {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set(part, fault);
            // When
            Response verification = verifier.verify();
            // Then
            assertThat(Verifier.failed(verification)).containsExactly(check);
            assertThat(Verifier.message(verification, check)).contains(words);
            assertThat(verification.jsonPath().getString("status")).isEqualTo("fail");
            assertThat(verification.jsonPath().getList("guidance.check")).contains(check);
            assertThat(verification
                            .jsonPath()
                            .getList("checks.findAll { it.id == '%s' }.fix.flatten()".formatted(check)))
                    .isNotEmpty();
        }
    }

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of((IntFunction<TlsApp>) TlsApp::expired, "has expired"),
                Arguments.of((IntFunction<TlsApp>) TlsApp::selfSigned, "is self-signed"),
                Arguments.of((IntFunction<TlsApp>) TlsApp::wrongHost, "is not made for"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    @Proves({"LIST-53", "LIST-59"})
    void failsOnceForACertificateThatIsNotTrusted(IntFunction<TlsApp> broken, String words) {
        // Given
        try (TlsApp app = broken.apply(Verifier.freePort())) {
            Verifier verifier = Verifier.of(app.url());
            // When
            Response verification = verifier.verify();
            // Then
            assertThat(Verifier.failed(verification)).containsExactly("CertificateTrusted");
            assertThat(Verifier.message(verification, "CertificateTrusted")).contains(words);
        }
    }

    @Test
    @Proves("WIZ-42")
    void warnsWhereThereAreNoStatistics() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            app.set("stats", "404");
            // When
            Response verification = verifier.verify();
            // Then
            assertThat(verification.jsonPath().getString("status")).isEqualTo("pass");
            assertThat(Verifier.troubles(verification)).isEqualTo(Map.of("StatsAnswer", "warning"));
        }
    }

    @Test
    void warnsOfAnAppThatNeverProvedWhoseItIsAndInsistsOnceItHas() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app.url());
            Response before = verifier.run(app.url());
            app.set("probeToken", verifier.probeToken());
            verifier.run(app.url());
            app.set("probeToken", "");
            // When
            Response after = verifier.run(app.url());
            // Then
            assertThat(Verifier.troubles(before)).isEqualTo(Map.of("AppIsYours", "warning"));
            assertThat(Verifier.failed(after)).containsExactly("AppIsYours");
            assertThat(Verifier.message(after, "AppIsYours")).contains("no longer proves");
        }
    }

    @Test
    void showsNoTokenToAnAppThatIsNotTheConfiguredOne() {
        // Given
        try (CustomerApp app = Verifier.app();
                CustomerApp other = CustomerApp.start(Verifier.freePort())) {
            Verifier verifier = Verifier.of(app);
            // When
            Response verification = verifier.run(other.url());
            // Then
            assertThat(verification.jsonPath().getMap("")).containsEntry("eligible", false);
            assertThat(other.requests().entries().toString()).doesNotContain(verifier.probeToken());
            assertThat(verifier.config().getString("state")).isEqualTo("pending");
        }
    }

    @Test
    @Proves({"GO-29", "WIZ-40"})
    void findsTheHealthEndpointAtItsOtherPathAndAtThePinnedOne() {
        // Given
        try (CustomerApp app = Verifier.app()) {
            Verifier verifier = Verifier.of(app);
            verifier.answer(Map.of("healthPath", "/nothing-is-here"));
            verifier.preflight();
            // When
            Response verification = verifier.verify();
            // Then
            assertThat(Verifier.failed(verification)).containsExactly("HealthAnswers");
            assertThat(Verifier.message(verification, "HealthAnswers")).startsWith("/nothing-is-here");
        }
    }
}
