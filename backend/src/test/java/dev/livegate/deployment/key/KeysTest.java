package dev.livegate.deployment.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysTest {

    @Inject
    KeyChain chain;

    @Inject
    dev.livegate.platform.scope.Tx tx;

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    @Test
    @Proves({"WIZ-9", "WIZ-17", "WIZ-26", "WIZ-28", "WIZ-30"})
    void makesThreeKeysWhenNobodySaysWhich() {
        // When
        Response answer = owner.calls().post("/api/env/generate");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> body = answer.jsonPath().getMap("");
        assertThat(body)
                .containsOnlyKeys(
                        "JWT_SECRET", "ENCRYPTION_KEY", "LIVEGATE_PROBE_TOKEN", "shownOnce", "warning", "references");
        assertThat(body.get("JWT_SECRET").toString()).matches("[A-Za-z0-9_-]{64}");
        assertThat(body.get("ENCRYPTION_KEY").toString()).matches("[0-9a-f]{64}");
        assertThat(body).containsEntry("shownOnce", true);
        assertThat(answer.jsonPath().getString("references.find { it.name == 'JWT_SECRET' }.fingerprint"))
                .isEqualTo(Secret.of(body.get("JWT_SECRET").toString()).fingerprint());
    }

    @Test
    void makesWhatIsAskedForAndNothingElse() {
        // When
        Response answer = generate("SESSION_SECRET", "POSTGRES_PASSWORD");
        // Then
        assertThat(answer.jsonPath().getMap("")).containsKeys("SESSION_SECRET", "POSTGRES_PASSWORD");
        assertThat(answer.jsonPath().getList("references.name"))
                .containsExactlyInAnyOrder("SESSION_SECRET", "POSTGRES_PASSWORD");
    }

    @Test
    void refusesAKeyThatItCannotMake() {
        // When
        Response answer = generate("JWT_SECRET", "OPENAI_API_KEY");
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("keys[1]");
        assertThat(versions()).isEmpty();
    }

    @Test
    void showsOldAndNewWhileAnAppMayStillUseTheOld() {
        // Given
        String before = generate("JWT_SECRET").jsonPath().getString("references[0].fingerprint");
        // When
        String after = generate("JWT_SECRET").jsonPath().getString("references[0].fingerprint");
        // Then
        String jwt = "keys.find { it.name == 'JWT_SECRET' }.";
        var config = owner.calls().get("/api/deploy/config").jsonPath();
        assertThat(config.getString(jwt + "fingerprint")).isEqualTo(after).isNotEqualTo(before);
        assertThat(config.getString(jwt + "previous.fingerprint")).isEqualTo(before);
        assertThat(config.getString(jwt + "previous.until")).isNotBlank();
    }

    @Test
    void givesEveryVersionToOneOfManyWhoAskAtOnce() {
        // When
        List<Response> answers = Parallel.times(50, () -> generate("JWT_SECRET"));
        // Then
        List<Response> made =
                answers.stream().filter(one -> one.statusCode() == 200).toList();
        assertThat(made).hasSize(10);
        assertThat(answers).filteredOn(one -> one.statusCode() != 200).allMatch(one -> one.statusCode() == 429);
        Set<String> values = new HashSet<>();
        made.forEach(one -> values.add(one.jsonPath().getString("JWT_SECRET")));
        assertThat(values).hasSize(10);
        assertThat(versions())
                .containsExactlyInAnyOrderElementsOf(values.stream()
                        .map(value -> Secret.of(value).fingerprint())
                        .toList());
        assertThat(Superuser.read("select max(number)::text from deploy_key where tenant_id = ?", acme.id()))
                .containsExactly("10");
    }

    @Test
    @Proves("WIZ-27")
    void showsNoValueTwiceNotEvenToARepeatedRequest() {
        // Given
        String key = "generate-" + acme.id();
        owner.calls().header("Idempotency-Key", key).post("/api/env/generate");
        // When
        Response again = owner.calls().header("Idempotency-Key", key).post("/api/env/generate");
        // Then
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.jsonPath().getString("code")).isEqualTo("SECRET_ALREADY_SHOWN");
        assertThat(versions()).hasSize(3);
    }

    @Test
    @Proves({"WIZ-5", "WIZ-29", "WIZ-44", "WIZ-46"})
    void keepsOfEveryValueNothingButCiphertext() {
        // Given
        try (Canaries canaries = new Canaries()) {
            Map<String, String> made = generate(
                            "JWT_SECRET", "ENCRYPTION_KEY", "SESSION_SECRET", "LIVEGATE_PROBE_TOKEN")
                    .jsonPath()
                    .getMap("");
            List.of("JWT_SECRET", "ENCRYPTION_KEY", "SESSION_SECRET", "LIVEGATE_PROBE_TOKEN")
                    .forEach(name -> canaries.watch(name, made.get(name)));
            // When
            List.of("/api/deploy/config", "/api/audit", "/api/deploy/runs")
                    .forEach(path -> owner.calls().filter(canaries.http()).get(path));
            owner.calls().filter(canaries.http()).post("/api/deploy/preflight");
            // Then
            canaries.assertUnseen();
        }
    }

    @Test
    @Proves("WIZ-42")
    void opensTheProbeTokenForTheProber() {
        // Given
        String shown = generate("LIVEGATE_PROBE_TOKEN").jsonPath().getString("LIVEGATE_PROBE_TOKEN");
        // When
        Secret kept = tx.in(acme.scope(), () -> chain.probeToken(acme.scope()).orElseThrow());
        // Then
        assertThat(kept).isEqualTo(Secret.of(shown));
    }

    @Test
    void letsNoMemberMakeKeys() {
        // When
        Response answer = acme.member().calls().post("/api/env/generate");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(versions()).isEmpty();
    }

    private Response generate(String... keys) {
        return owner.calls().body(Map.of("keys", keys)).post("/api/env/generate");
    }

    private List<String> versions() {
        return Superuser.read("select fingerprint from deploy_key where tenant_id = ?", acme.id());
    }
}
