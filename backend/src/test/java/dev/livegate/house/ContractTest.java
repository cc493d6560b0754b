package dev.livegate.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed contract is what the build makes; scripts/contract.sh writes it. */
@QuarkusTest
class ContractTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    @Proves({"GO-6", "WIZ-2"})
    void isCommittedAsBuilt() throws IOException {
        // When
        String built = Files.readString(Path.of("target/contract/openapi.yaml"));
        // Then
        assertThat(built)
                .as("run scripts/contract.sh and review the difference")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @Proves({"GO-5", "GO-6", "GO-62", "WIZ-2"})
    void keepsEveryPromise() throws IOException {
        // When
        JsonPath contract = given().get("/api/openapi.json").jsonPath();
        // Then
        assertThat(Files.readAllLines(Path.of("openapi-promises.txt")))
                .isNotEmpty()
                .allMatch(promise -> isOffered(contract, promise));
    }

    @Test
    @Proves("GO-6")
    void missesABrokenPromise() {
        // When
        JsonPath contract = given().get("/api/openapi.json").jsonPath();
        // Then
        assertThat(List.of("GET /api/gone", "Health.gone", "Gone.status"))
                .noneMatch(promise -> isOffered(contract, promise));
    }

    @Test
    void givesNoTwoSchemasOneName() {
        // When
        Map<String, Object> schemas =
                given().get("/api/openapi.json").jsonPath().getMap("components.schemas");
        // Then
        assertThat(schemas.keySet()).noneMatch(name -> name.endsWith("1"));
    }

    @Test
    void namesEveryOperationOnce() {
        // When
        List<String> names =
                given().get("/api/openapi.json").jsonPath().getList("paths.values()*.values().flatten().operationId");
        // Then
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    private static boolean isOffered(JsonPath contract, String promise) {
        String[] words = promise.split(" ", 2);
        if (words.length == 2) {
            return contract.get("paths['" + words[1] + "']." + words[0].toLowerCase(Locale.ROOT)) != null;
        }
        String[] field = promise.split("\\.");
        return contract.get("components.schemas['" + field[0] + "'].properties['" + field[1] + "']") != null;
    }

    @Test
    @Proves("LIST-175")
    void isOpenApi31() {
        // When
        String version = given().get("/api/openapi.json").path("openapi");
        // Then
        assertThat(version).startsWith("3.1");
    }
}
