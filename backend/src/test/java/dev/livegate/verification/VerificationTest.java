package dev.livegate.verification;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.verification.standing.LatestVerification;
import dev.livegate.verification.standing.Standing;
import dev.livegate.verification.standing.VerificationOrder;
import dev.livegate.verification.visit.Inspection;
import dev.livegate.verification.visit.Inspection.Inspected;
import dev.livegate.verification.visit.Profile;
import dev.livegate.verification.visit.Sight;
import dev.livegate.verification.visit.Visit;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class VerificationTest {

    @Inject
    LatestVerification latest;

    @Inject
    VerificationService verification;

    @Inject
    SubjectReader reader;

    @Inject
    Inspection inspection;

    @Inject
    Ledger ledger;

    @Inject
    Tx tx;

    private CustomerApp app;
    private Verifier verifier;

    @BeforeEach
    void anAppThatIsDeployed() {
        app = Verifier.app();
        verifier = Verifier.of(app);
    }

    @AfterEach
    void close() {
        app.close();
    }

    static Stream<Arguments> singleChanges() {
        return Stream.of(
                change("the address of the app", who -> who.answer(Map.of("appUrl", "http://localhost:5005"))),
                change("the provider", who -> who.answer(Map.of("provider", "fly"))),
                change("the health path", who -> who.answer(Map.of("healthPath", "/health"))),
                change("the ready path", who -> who.answer(Map.of("readyPath", "/ready"))),
                change(
                        "the database URL",
                        who -> who.answer(Map.of("databaseUrl", "postgresql://a:b@db.acme.test:5432/shop"))),
                change("JWT_SECRET", who -> generate(who, "JWT_SECRET")),
                change("ENCRYPTION_KEY", who -> generate(who, "ENCRYPTION_KEY")),
                change("LIVEGATE_PROBE_TOKEN", who -> generate(who, "LIVEGATE_PROBE_TOKEN")),
                change("SESSION_SECRET", who -> generate(who, "SESSION_SECRET")),
                change(
                        "STRIPE_SECRET_KEY",
                        who -> who.owner
                                .calls()
                                .body(Map.of("value", "sk_test_0123456789abcdefghijklmn"))
                                .put("/api/credentials/STRIPE_SECRET_KEY")),
                change("the pack", VerificationTest::pack));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("singleChanges")
    void namesEverySingleChangeSinceAPass(String name, Consumer<Verifier> change) {
        // Given
        verifier.verify();
        Standing before = latest.standing(verifier.team.scope());
        // When
        change.accept(verifier);
        // Then
        Standing after = latest.standing(verifier.team.scope());
        assertThat(before.holds()).isTrue();
        assertThat(after.latest().orElseThrow().changes()).containsExactly(name);
        assertThat(after.holds()).isFalse();
    }

    @Test
    void namesAnotherCertificateAndOtherAddresses() {
        // Given
        verifier.verify();
        var elsewhere = new Sight(
                List.of("192.0.2.1"),
                new Sight.Tls("another key", "", java.time.Instant.EPOCH, "TLSv1.3"),
                Map.of(),
                null,
                null,
                null,
                null);
        // When
        Standing standing = latest.standing(verifier.team.scope(), elsewhere);
        // Then
        assertThat(standing.latest().orElseThrow().changes())
                .containsExactly("the key of the TLS certificate", "the addresses in DNS");
    }

    @Test
    void stillHoldsWhenLookedAtAgain() {
        // Given
        verifier.verify();
        // When
        Standing standing = latest.standing(verifier.team.scope(), latest.glimpse(verifier.team.scope()));
        // Then
        assertThat(standing.holds()).isTrue();
        assertThat(standing.running()).isFalse();
        assertThat(standing.latest().orElseThrow().statsSeen()).isTrue();
    }

    @Test
    void growsOld() {
        // Given
        verifier.verify();
        // When
        Superuser.tamper(
                "update verifications set ended_at = ended_at - interval '61 minutes' where tenant_id = ?",
                verifier.team.id());
        // Then
        Standing standing = latest.standing(verifier.team.scope());
        assertThat(standing.latest().orElseThrow().passed()).isTrue();
        assertThat(standing.latest().orElseThrow().fresh()).isFalse();
        assertThat(standing.holds()).isFalse();
    }

    @Test
    void fallsBackWhenItsHourIsOver() {
        // Given
        String run = verifier.verify().path("id");
        Superuser.tamper(
                "update verifications set ended_at = ended_at - interval '61 minutes' where tenant_id = ?",
                verifier.team.id());
        // When
        Superuser.tamper(
                "update scheduled_tasks set execution_time = now() where task_name = 'verification-expiry'"
                        + " and task_instance = ?",
                verifier.team.id() + "/" + run);
        // Then
        eventually(() -> assertThat(verifier.config().getString("state")).isEqualTo("pending"));
        assertThat(verifier.events()).endsWith("VERIFICATION_EXPIRED");
    }

    @Test
    void isNotOutweighedByAQuickLook() {
        // Given
        app.set("stats", "500");
        verifier.verify();
        // When
        Response quick = verifier.run(app.url());
        // Then
        assertThat(quick.jsonPath().getString("status")).isEqualTo("pass");
        assertThat(verifier.config().getString("state")).isEqualTo("pending");
        assertThat(latest.standing(verifier.team.scope()).holds()).isFalse();
    }

    @Test
    void saysWhenOneIsUnderWay() {
        // Given
        app.set("health", "hang");
        // When
        verifier.owner.calls().header("Prefer", "respond-async").post("/api/deploy/verify");
        // Then
        assertThat(latest.standing(verifier.team.scope()).running()).isTrue();
    }

    @Test
    @Proves("GO-46")
    void endsARunThatIsDoneTwiceOnce() {
        // Given
        VerificationView done = verification.run(verifier.team.scope(), new VerificationOrder(app.url(), Profile.full));
        // When
        verification.finish(verifier.team.scope(), done.id(), new VerificationOrder(app.url(), Profile.full));
        // Then
        assertThat(verifier.events()).containsOnlyOnce("DEPLOY_VERIFY_RUN");
    }

    @Test
    void abandonsWhatNobodyWillEnd() {
        // Given
        UUID run = verification
                .run(verifier.team.scope(), new VerificationOrder(app.url(), Profile.smoke))
                .id();
        Superuser.tamper(
                "update verifications set ended = false, created_at = created_at - interval '1 hour' where id = ?",
                run);
        Superuser.tamper("update deploy_run set status = 'running', finished_at = null where id = ?", run);
        // When
        verifier.verify();
        // Then
        assertThat(Superuser.read("select status || error_text from deploy_run where id = ?", run))
                .containsExactly("failedIt was interrupted. Verify again.");
    }

    /** An interrupted one has seen nothing, so it takes nothing back. */
    @Test
    void goesOnByItsPassWhenALaterRunWasInterrupted() {
        // Given
        verifier.verify();
        UUID pass =
                latest.standing(verifier.team.scope()).latest().orElseThrow().run();
        verifier.verify();
        Superuser.tamper(
                "update verifications set ended = false, passed = false, binding = null,"
                        + " created_at = created_at - interval '1 hour' where tenant_id = ? and id > ?",
                verifier.team.id(),
                pass);
        Superuser.tamper(
                "update deploy_run set status = 'running', finished_at = null where tenant_id = ? and id > ?",
                verifier.team.id(),
                pass);
        // When
        verifier.run("http://localhost:" + Verifier.freePort());
        // Then
        Standing standing = latest.standing(verifier.team.scope());
        assertThat(standing.latest().orElseThrow().run()).isEqualTo(pass);
        assertThat(standing.holds()).isTrue();
    }

    @Test
    void seesThatStatisticsArePublicHoweverLongTheyAre() {
        // Given
        Map<String, String> endless = Map.of("customers", "x".repeat(300_000));
        try (HttpHost open = HttpHost.open(
                Verifier.freePort(),
                call -> Answer.json(200, call.path().equals(Visit.STATS) ? endless : Map.of("status", "ok")))) {
            // When
            VerificationView seen =
                    verification.run(verifier.team.scope(), new VerificationOrder(open.url(), Profile.full));
            // Then
            assertThat(seen.checks())
                    .filteredOn(one -> one.id().equals("StatsClosed"))
                    .extracting(one -> one.status().name())
                    .containsExactly("failed");
        }
    }

    @Test
    void verifiesNothingWhoseKeysHaveChangedMeanwhile() {
        // Given
        Scope scope = verifier.team.scope();
        Look look = tx.in(scope, () -> reader.read(scope, new VerificationOrder(app.url(), Profile.full)));
        UUID run = tx.in(scope, () -> ledger.begin(scope, look)).id();
        Inspected inspected = inspection.inspect(look.subject());
        // When
        verifier.turn("JWT_SECRET");
        tx.run(scope, () -> ledger.end(scope, run, look, inspected));
        // Then
        assertThat(inspected.report().passed()).isTrue();
        assertThat(verifier.config().getString("status")).isEqualTo("configured");
        assertThat(verifier.events()).contains("DEPLOY_VERIFY_RUN").doesNotContain("DEPLOY_VERIFIED");
        assertThat(latest.standing(scope).latest().orElseThrow().changes()).containsExactly("JWT_SECRET");
    }

    @Test
    @Proves("GO-43")
    void stopsAtThirtyAnHour() {
        // Given
        Response answer = verifier.run("http://localhost:" + Verifier.freePort());
        // When
        for (int i = 0; i < 30; i++) {
            answer = verifier.run("http://localhost:" + Verifier.freePort());
        }
        // Then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void showsAMemberTheResultWithoutItsDetails() {
        // Given
        app.set("health", "500");
        verifier.verify();
        // When
        Response runs = verifier.team.member().calls().get("/api/deploy/verify/runs");
        // Then
        assertThat(runs.jsonPath().getString("items[0].status")).isEqualTo("fail");
        assertThat(runs.jsonPath().getList("items[0].checks.status")).contains("failed");
        assertThat(runs.jsonPath().getList("items[0].guidance")).isEmpty();
        assertThat(runs.asString()).doesNotContain("answers 500", "LIVEGATE_PROBE_TOKEN");
    }

    @Test
    void answersARepeatedRequestWithTheSameVerification() {
        // Given
        String key = "verify-" + verifier.team.id();
        Response first = verifier.owner.calls().header("Idempotency-Key", key).post("/api/deploy/verify");
        // When
        Response again = verifier.owner.calls().header("Idempotency-Key", key).post("/api/deploy/verify");
        // Then
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(verifier.events()).containsOnlyOnce("DEPLOY_VERIFY_RUN");
    }

    private static Arguments change(String name, Consumer<Verifier> deed) {
        return Arguments.of(name, deed);
    }

    private static void generate(Verifier who, String key) {
        who.owner
                .calls()
                .body(Map.of("keys", List.of(key)))
                .post("/api/env/generate")
                .then()
                .statusCode(200);
    }

    private static void pack(Verifier who) {
        who.owner
                .calls()
                .body(Map.of("provider", "docker", "appName", "shop", "appUrl", "https://shop.acme.com"))
                .post("/api/deploy/packs/generate")
                .then()
                .statusCode(200);
    }
}
