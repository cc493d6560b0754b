package dev.livegate.checklist;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.FactBook;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed report of everything that items ask of a look from inside, and what becomes of each fact. */
@QuarkusTest
class FromInsideTest {

    @Inject
    FactBook book;

    private final Team team = People.tenant("inside");
    private String token;

    @BeforeEach
    void aProbeToken() {
        token = team.owner().calls().post("/api/env/generate").path("LIVEGATE_PROBE_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({"passed, passed", "warning, warning", "failed, failed", "skipped, deferred"})
    @Proves({
        "LIST-2",
        "LIST-31",
        "LIST-32",
        "LIST-38",
        "LIST-43",
        "LIST-45",
        "LIST-46",
        "LIST-48",
        "LIST-63 to LIST-67",
        "LIST-69",
        "LIST-78",
        "LIST-81",
        "LIST-82",
        "LIST-126",
        "LIST-127",
        "LIST-130"
    })
    void believesWhatTheMachineOfTheAppSigned(String told, Status status) {
        // When
        Response taken = report(told, token);
        // Then
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(known().values()).containsOnly(status);
        assertThat(known()).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed", "failed"})
    @Proves({"LIST-31", "LIST-43", "LIST-63", "LIST-78", "LIST-126", "LIST-127"})
    void knowsNoLongerWhatWasSeenAWeekAgo(String told) {
        // Given
        report(told, token);
        // When
        Superuser.tamper("update probe_facts set at = at - interval '8 days' where tenant_id = ?", team.id());
        // Then
        assertThat(known().values()).containsOnly(Status.deferred);
    }

    @Test
    @Proves({"LIST-31", "LIST-43", "LIST-63", "LIST-78", "LIST-126", "LIST-127"})
    void learnsNothingFromAReportThatSomebodyElseSigned() {
        // When
        Response refused = report("passed", "another token altogether");
        // Then
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(known().values()).containsOnly(Status.deferred);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/credentials/REDIS_URL | {"value":"rediss://default:lots@cache.acme.example:6379"} | 13
            /api/deploy/config         | {"adminEmail":null}                                       | 17
            /api/deploy/config         | {"appUrl":"http://localhost:5000"}                        | 0
            /api/deploy/config         | {"provider":"fly"}                                        | 0
            /api/deploy/config         | {"databaseUrl":"postgresql://a:b@db.acme.test:5432/a"}    | 0
            """)
    @Proves({"LIST-31", "LIST-43", "LIST-45", "LIST-46", "LIST-69"})
    void forgetsWhatWasSeenOfAnotherServer(String where, String change, int stillKnown) {
        // Given
        report("passed", token);
        // When
        team.owner().calls().body(change).put(where).then().statusCode(200);
        // Then
        assertThat(known().values().stream().filter(Status.passed::equals)).hasSize(stillKnown);
    }

    private Map<String, Status> known() {
        Facts facts = book.facts(book.read(team.scope()));
        Map<String, Status> known = new TreeMap<>();
        asked().forEach(name -> {
            String fact = name.equals("redis") ? "redis.answers" : "inside." + name;
            known.put(fact, facts.of(fact).status());
        });
        return known;
    }

    private static Stream<String> asked() {
        return Stream.concat(DecidingFacts.beginning("inside.").stream(), Stream.of("redis"));
    }

    private Response report(String status, String secret) {
        String facts = asked().map(name -> "{\"id\":\"%s\",\"status\":\"%s\"}".formatted(name, status))
                .collect(joining(","));
        String body = "{\"version\":1,\"provider\":\"docker\",\"at\":%d,\"key\":\"%s\",\"facts\":[%s]}"
                .formatted(Instant.now().getEpochSecond(), Secret.of(token).fingerprint(), facts);
        return RestAssured.given()
                .contentType("application/json")
                .header("Livegate-Signature", hmac(secret, body))
                .body(body)
                .post("/api/deploy/facts");
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
