package dev.livegate.checklist;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Somebody with a checklist of their own. */
final class Owner {

    final Team team = People.tenant("list");
    final Person person = team.owner();

    JsonPath checklist() {
        return person.calls()
                .get("/api/checklist")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** One field of one item. */
    String item(String key, String field) {
        return checklist().getString("sections.items.flatten().find { it.key == '%s' }.%s".formatted(key, field));
    }

    String status(String key) {
        return item(key, "status");
    }

    List<String> required() {
        return checklist().getList("sections.items.flatten().findAll { it.required }.key");
    }

    Response say(String key, Map<String, ?> change) {
        return say(person, key, change);
    }

    static Response say(Person who, String key, Map<String, ?> change) {
        return who.calls().body(change).patch("/api/checklist/items/" + key);
    }

    static Map<String, ?> evidence(String link) {
        return Map.of("evidence", Map.of("link", link));
    }

    Response report(String token, String fact, String status) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("facts", List.of(Map.of("id", fact, "status", status))))
                .post("/api/checklist/facts");
    }

    String token(String... scopes) {
        return person.calls()
                .body(Map.of("name", "ci", "scopes", List.of(scopes)))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    void bring(String key, String value) {
        person.calls()
                .body(Map.of("value", value))
                .put("/api/credentials/" + key)
                .then()
                .statusCode(200);
    }
}
