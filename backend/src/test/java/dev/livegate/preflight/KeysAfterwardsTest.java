package dev.livegate.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that change after a pre-flight has passed (C1: configured is whose answers are all there and whose pre-flight passed). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class KeysAfterwardsTest {

    private static final List<String> OWN = List.of("JWT_SECRET", "ENCRYPTION_KEY", "SESSION_SECRET");

    private Deployer deployer;

    @BeforeEach
    void bringsItsOwnKeysAndPasses() {
        deployer = Deployer.ready();
        Superuser.tamper("delete from deploy_key where tenant_id = ?", deployer.team.id());
        OWN.forEach(key -> deployer.bring(key, strong(key)).then().statusCode(200));
        deployer.preflight().then().statusCode(200);
    }

    @Test
    @Proves({"WIZ-33", "WIZ-37"})
    void failItWhereOneIsTakenAway() {
        // Given
        String before = deployer.config().getString("status");
        // When
        Response removed = deployer.owner.calls().delete("/api/credentials/ENCRYPTION_KEY");
        // Then
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(before).isEqualTo("configured");
        assertThat(failed()).containsExactly("RequiredEnvironmentPresent");
        assertThat(deployer.config().getString("status")).isEqualTo("draft");
        assertThat(obstacles()).contains("PREFLIGHT_REQUIRED");
        assertThat(deployer.preflight("DatabaseReachable").jsonPath().getString("status"))
                .as("what was found is not forgotten by looking at something else")
                .isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({
        "ENCRYPTION_KEY, changeme, SecretsStrong",
        "SMTP_HOST, mail.acme.example, ModulesConfigured",
    })
    @Proves({"WIZ-24", "WIZ-35", "WIZ-37"})
    void failItWhereOneIsWeakOrHalfOfAnIntegration(String key, String value, String check) {
        // When
        deployer.bring(key, value).then().statusCode(200);
        // Then
        assertThat(failed()).containsExactly(check);
        assertThat(deployer.config().getString("status")).isEqualTo("draft");
    }

    @Test
    void leaveItAsItWasWhereTheyAreAsGoodAsBefore() {
        // When
        deployer.bring("SESSION_SECRET", strong("another")).then().statusCode(200);
        // Then
        assertThat(failed()).isEmpty();
        assertThat(deployer.config().getString("status")).isEqualTo("configured");
        assertThat(obstacles()).isNotEmpty().doesNotContain("PREFLIGHT_REQUIRED");
    }

    private static String strong(String key) {
        return "%s-q7Zk2Vw9Xc4Tb8Nm5Lp3Rs6Yd1Hf0Jg".formatted(key.toLowerCase().replace('_', '-'));
    }

    private List<String> failed() {
        return deployer.owner
                .calls()
                .get("/api/deploy/runs?kind=PREFLIGHT")
                .jsonPath()
                .getList("items[0].findings.findAll { it.status == 'failed' }.id");
    }

    private List<String> obstacles() {
        return deployer.owner.calls().get("/api/deploy/gate").jsonPath().getList("reasons.code");
    }
}
