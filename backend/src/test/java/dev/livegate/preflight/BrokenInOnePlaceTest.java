package dev.livegate.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve things broken one by one: each is found by the one right check, with a fix. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class BrokenInOnePlaceTest {

    record Break(String check, String kind, String fix, Consumer<Deployer> how) {

        @Override
        public String toString() {
            return check + " wants " + kind + " " + fix;
        }
    }

    static Stream<Break> breaks() {
        String twin = "Zk3vQ9xT7mW2bN8sR4yH6pL1cF5jD0aG";
        return Stream.of(
                new Break("ProviderChosen", "step", "provider", it -> it.answer("provider", null)),
                new Break("AppUrlUsable", "step", "url", it -> it.answer("appUrl", null)),
                new Break("AppUrlUsable", "step", "url", it -> it.answer("appUrl", "https://your-app.onrender.com")),
                new Break("DatabaseUrlWellFormed", "step", "database", it -> it.answer("databaseUrl", null)),
                new Break(
                        "DatabaseReachable",
                        "copy",
                        "",
                        it -> it.answer("databaseUrl", "postgresql://ada:x@localhost:5099/shop")),
                new Break("RequiredEnvironmentPresent", "generate", "JWT_SECRET", it -> forget(it, "JWT_SECRET")),
                new Break("RequiredEnvironmentPresent", "copy", "", it -> forget(it, "ENCRYPTION_KEY")),
                new Break("SecretsStrong", "generate", "JWT_SECRET", it -> it.bring("JWT_SECRET", "changeme")),
                new Break("SecretsStrong", "generate", "JWT_SECRET", it -> {
                    it.bring("JWT_SECRET", twin);
                    it.bring("SESSION_SECRET", twin);
                }),
                new Break("AdminUserExists", "step", "url", it -> it.answer("adminEmail", null)),
                new Break("AdminUserExists", "open", "", it -> it.answer("adminEmail", "ghost@example.org")),
                new Break(
                        "AdminUserExists",
                        "open",
                        "/dashboard/team",
                        it -> it.answer("adminEmail", it.team.member().email())),
                new Break(
                        "ModulesConfigured",
                        "open",
                        "/dashboard/deploy/keys?fix=ModulesConfigured&service=twilio",
                        it -> it.bring("TWILIO_ACCOUNT_SID", "AC12")),
                new Break(
                        "SetupChecklistComplete",
                        "open",
                        "/dashboard/checklist",
                        it -> TestChecklist.open(it.team.id(), "Make an organization")));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    @Proves({"GO-2", "WIZ-32 to WIZ-36", "WIZ-38"})
    void isFoundByOneCheckAndHasAFix(Break broken) {
        // Given
        Deployer deployer = Deployer.ready();
        broken.how.accept(deployer);
        // When
        Response run = deployer.preflight();
        // Then
        Map<String, String> troubles = Deployer.troubles(run);
        assertThat(run.jsonPath().getString("status")).isEqualTo("failed");
        assertThat(troubles).containsEntry(broken.check, "failed");
        assertThat(troubles.values().stream().filter("failed"::equals)).hasSize(1);
        assertThat(Deployer.fixes(run, broken.check, broken.kind))
                .isNotEmpty()
                .anyMatch(value -> value.contains(broken.fix));
    }

    @Test
    void warnsOfAPlanThatEndsBeforeGoingLive() {
        // Given
        Deployer deployer = Deployer.ready();
        Superuser.tamper("update tenants set subscription = 'lapsed' where id = ?", deployer.team.id());
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(run.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(Deployer.troubles(run)).containsEntry("PlanAllowsGoLive", "warning");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "render, postgresql://u:p@dpg-abc123-a/shop",
        "railway, postgresql://u:p@postgres.railway.internal:5432/shop",
        "fly, postgresql://u:p@direct.abc.flympg.net/shop",
        "docker, postgresql://u:p@db:5432/shop?sslmode=disable"
    })
    @Proves("WIZ-32")
    void defersADatabaseThatIsPrivateByConstruction(String provider, String url) {
        // Given
        Deployer deployer = Deployer.ready();
        deployer.answer("provider", provider);
        deployer.answer("databaseUrl", url);
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(Deployer.troubles(run)).containsEntry("DatabaseReachable", "deferred");
        assertThat(run.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(deployer.config().getString("status")).isEqualTo("configured");
    }

    @Test
    void asksForNoDatabaseUrlWhereTheProviderMakesIt() {
        // Given
        Deployer deployer = Deployer.ready();
        deployer.answer("provider", "replit");
        deployer.answer("databaseUrl", null);
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(Deployer.troubles(run)).containsEntry("DatabaseUrlWellFormed", "deferred");
        assertThat(run.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(deployer.config().getString("steps[2].status")).isEqualTo("optional");
    }

    @Test
    @Proves("GO-25")
    void givesTheCommandOfTheProvider() {
        // Given
        Deployer deployer = Deployer.ready();
        deployer.answer("provider", "fly");
        // When
        Response run = deployer.preflight();
        // Then
        assertThat(Deployer.fixes(run, "RequiredEnvironmentPresent", "copy"))
                .containsExactly("fly secrets set SESSION_SECRET=\"$(openssl rand -base64 48)\"");
    }

    private static void forget(Deployer deployer, String key) {
        Superuser.tamper("delete from deploy_key where tenant_id = ? and name = ?", deployer.team.id(), key);
    }
}
