package dev.livegate.golive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.LocalDb;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** C32: one thing is not as it was when the app passed, and going live names just that. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class StalePassTest {

    private record Change(String name, Consumer<Launch> made) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("the address of the app", launch -> launch.answer("appUrl", launch.url + "/shop")),
                new Change("the provider", launch -> launch.answer("provider", "fly")),
                new Change("the health path", launch -> launch.answer("healthPath", "/up")),
                new Change("the ready path", launch -> launch.answer("readyPath", "/up")),
                new Change(
                        "the database URL",
                        launch -> launch.answer(
                                "databaseUrl", LocalDb.server().demoCustomer() + "?application_name=shop")),
                new Change("JWT_SECRET", launch -> generate(launch, "JWT_SECRET")),
                new Change("OPENAI_API_KEY", StalePassTest::bringAKey),
                new Change("the pack", StalePassTest::makeAPack),
                new Change("the key of the TLS certificate", launch -> seenThen(launch, "{tlsKey}", "\"another\"")),
                new Change("the addresses in DNS", launch -> seenThen(launch, "{addresses}", "[\"192.0.2.1\"]")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void namesTheOneThingThatHasChanged(Change change) {
        // Given
        Launch launch = Launch.verified();
        change.made.accept(launch);
        // When
        Response refusal = launch.goLive();
        // Then
        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(refusal.<String>path("code")).isEqualTo("VERIFICATION_STALE");
        assertThat(refusal.<String>path("detail"))
                .isEqualTo("Since the verification this has changed: " + change.name + ". Verify the app again.");
        assertThat(launch.report(refusal).getList("report.evidence.findAll { it.name == 'changed' }.value"))
                .containsExactly(change.name);
        assertThat(launch.phase()).isNotEqualTo("LIVE");
    }

    private static void generate(Launch launch, String key) {
        launch.owner
                .calls()
                .body(Map.of("keys", List.of(key)))
                .post("/api/env/generate")
                .then()
                .statusCode(200);
    }

    private static void bringAKey(Launch launch) {
        launch.owner
                .calls()
                .body(Map.of("value", "sk-proj-" + "aB3".repeat(20)))
                .put("/api/credentials/OPENAI_API_KEY")
                .then()
                .statusCode(200);
    }

    private static void makeAPack(Launch launch) {
        launch.owner
                .calls()
                .body(Map.of("provider", "docker", "appName", "shop", "appUrl", launch.url))
                .post("/api/deploy/packs/generate")
                .then()
                .statusCode(200);
    }

    /** As if it had been elsewhere, or had shown another key, when it was verified. */
    private static void seenThen(Launch launch, String part, String value) {
        Superuser.tamper(
                "update verifications set binding = jsonb_set(binding, ?::text[], ?::jsonb) where tenant_id = ?",
                part,
                value,
                launch.team.id());
    }
}
