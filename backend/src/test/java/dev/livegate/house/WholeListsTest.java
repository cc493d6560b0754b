package dev.livegate.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every list is {@code {items, next}}, and says where it ends. */
@QuarkusTest
class WholeListsTest {

    /** Also the report of a checklist or a batch has items; those are parts of one thing. */
    private static final List<String> NO_LISTS = List.of("LaunchBatch");

    @Test
    void promiseANextThatMayBeNull() {
        // When
        JsonPath contract = contract();
        // Then
        assertThat(lists(contract)).hasSizeGreaterThan(20).allSatisfy((path, schema) -> {
            assertThat(contract.getList(schema + ".required")).as(path).contains("items", "next");
            assertThat(contract.getList(schema + ".properties.next.type"))
                    .as(path)
                    .isEqualTo(List.of("string", "null"));
        });
    }

    @Test
    void sayNextAlsoAtTheirEnd() {
        // Given
        Person owner = People.tenant("lists").owner();
        Person operator = People.operator();
        // When
        Map<String, Response> answers = new TreeMap<>();
        lists(contract()).keySet().stream()
                .filter(path -> !path.contains("{"))
                .forEach(path -> answers.put(
                        path,
                        (path.startsWith("/api/admin/") ? operator : owner)
                                .calls()
                                .get(path)));
        // Then
        assertThat(answers).hasSizeGreaterThan(20).allSatisfy((path, answer) -> {
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.jsonPath().getMap("$")).as(path).containsKeys("items", "next");
        });
    }

    private static JsonPath contract() {
        return given().get("/api/openapi.json").jsonPath();
    }

    /** The path of each list, and where the contract describes what it answers. */
    private static Map<String, String> lists(JsonPath contract) {
        Map<String, String> lists = new TreeMap<>();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        new ArrayList<>(paths.keySet()).forEach(path -> {
            String name = schemaOf(contract, path);
            if (!NO_LISTS.contains(name) && isList(contract, name)) {
                lists.put(path, "components.schemas." + name);
            }
        });
        return lists;
    }

    private static String schemaOf(JsonPath contract, String path) {
        String reference = contract.getString(
                "paths['" + path + "'].get.responses['200'].content['application/json'].schema['$ref']");
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static boolean isList(JsonPath contract, String name) {
        return !name.isEmpty() && contract.get("components.schemas." + name + ".properties.items") != null;
    }
}
