package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.preflight.TestChecklist;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** F2N, the negative twin of F2: frozen (GO-8). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F2NegativeTest {

    private static final String CLOSED = "postgresql://ada:x@localhost:5099/shop";

    record Fault(
            String name, String check, String kind, String fix, Consumer<Settler> breaks, Consumer<Settler> mends) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        "a missing secret",
                        "RequiredEnvironmentPresent",
                        "generate",
                        "JWT_SECRET",
                        settler -> {},
                        Settler::makeSecrets),
                new Fault(
                        "an unreachable database",
                        "DatabaseReachable",
                        "step",
                        "database",
                        settler -> {
                            settler.makeSecrets();
                            settler.answer("databaseUrl", CLOSED);
                        },
                        settler ->
                                settler.answer("databaseUrl", LocalDb.server().demoCustomer())),
                new Fault(
                        "no administrator",
                        "AdminUserExists",
                        "copy",
                        "db:seed",
                        settler -> {
                            settler.makeSecrets();
                            settler.answer("adminEmail", null);
                        },
                        settler -> settler.answer("adminEmail", settler.email())),
                new Fault(
                        "an open item of the checklist",
                        "SetupChecklistComplete",
                        "open",
                        "/dashboard/checklist",
                        settler -> {
                            settler.makeSecrets();
                            TestChecklist.open(settler.tenant(), "Make an organization");
                        },
                        settler -> TestChecklist.close(settler.tenant())));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @Proves({"GO-8", "GO-27", "WIZ-24", "WIZ-36", "WIZ-37"})
    void blocksWithOneFaultShowsItsFixAndTurnsGreen(Fault fault) {
        // Given
        Settler settler = Settler.withoutSecrets();
        fault.breaks.accept(settler);
        JsonPath blocked = settler.preflight().jsonPath();
        assertThat(blocked.getString("status")).isEqualTo("failed");
        assertThat(blocked.getList("findings.findAll { it.status == 'failed' }.id", String.class))
                .containsExactly(fault.check);
        assertThat(fixes(blocked, fault)).anyMatch(value -> value.contains(fault.fix));
        assertThat(step(settler, "preflight")).isEqualTo("problem");
        assertThat(step(settler, "verify")).isEqualTo("locked");
        assertThat(step(settler, "go-live")).isEqualTo("locked");
        fault.mends.accept(settler);
        // When
        JsonPath mended = settler.preflight(fault.check).jsonPath();
        // Then
        assertThat(mended.getString("findings.find { it.id == '" + fault.check + "' }.status"))
                .isEqualTo("passed");
        assertThat(mended.getString("status")).isEqualTo("passed");
        assertThat(step(settler, "preflight")).isEqualTo("complete");
        assertThat(settler.config().getString("nextStep")).isEqualTo("verify");
    }

    @ParameterizedTest
    @CsvSource({
        "render, Render calls from fixed addresses",
        "railway, switch Static Outbound IPs on",
        "fly, on Fly",
        "docker, See whether the database runs"
    })
    @Proves("GO-26")
    void saysWhatToDoAtTheChosenProvider(String provider, String words) {
        // Given
        Settler settler = Settler.withoutSecrets();
        settler.answer("provider", provider);
        settler.answer("databaseUrl", CLOSED);
        // When
        JsonPath run = settler.preflight("DatabaseReachable").jsonPath();
        // Then
        assertThat(run.getList("findings.find { it.id == 'DatabaseReachable' }.fix.label", String.class))
                .anyMatch(label -> label.contains(words));
    }

    @Test
    @Proves("WIZ-4")
    void findsNothingAtTheIdsOfAnotherTenant() {
        // Given
        Settler settler = Settler.withoutSecrets();
        String run = "/api/deploy/runs/" + settler.preflight().path("id");
        String pack = "/api/deploy/packs/" + settler.pack("docker").path("packId");
        Person other = People.tenant("f2n").owner();
        // When
        List<Response> answers = Stream.of(run, run + "/events", pack, pack + "/download")
                .map(path -> other.calls().get(path))
                .toList();
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(404);
        assertThat(other.calls().get("/api/deploy/runs").jsonPath().getList("items"))
                .isEmpty();
        assertThat(settler.calls().get(run).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("WIZ-4")
    void letsAMemberChangeNothing() {
        // Given
        Person member = People.tenant("f2n").member();
        Map<String, Object> pack =
                Map.of("provider", "docker", "appName", "Bakery", "appUrl", "https://bakery.example.net");
        // When
        List<Response> answers = List.of(
                member.calls().body(Map.of("provider", "docker")).put("/api/deploy/config"),
                member.calls().body(Map.of("value", "x")).put("/api/credentials/OPENAI_API_KEY"),
                member.calls().delete("/api/credentials/OPENAI_API_KEY"),
                member.calls().post("/api/credentials/openai/check"),
                member.calls().post("/api/env/generate"),
                member.calls().post("/api/deploy/preflight"),
                member.calls().post("/api/deploy/preflight/database"),
                member.calls().body(pack).post("/api/deploy/packs/generate"));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(403);
        assertThat(member.calls().get("/api/deploy/config").jsonPath().getInt("revision"))
                .isZero();
    }

    private static List<String> fixes(JsonPath run, Fault fault) {
        return run.getList("findings.find { it.id == '%s' }.fix.findAll { it.kind == '%s' }.value"
                .formatted(fault.check, fault.kind));
    }

    private static String step(Settler settler, String id) {
        return settler.config().getString("steps.find { it.id == '" + id + "' }.status");
    }
}
