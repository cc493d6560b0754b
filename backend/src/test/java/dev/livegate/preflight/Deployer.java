package dev.livegate.preflight;

import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who prepares a deploy that passes, and can break it in one place. */
final class Deployer {

    final Team team = People.tenant("deploy");
    final Person owner = team.owner();

    static Deployer ready() {
        Deployer deployer = new Deployer();
        deployer.signIn();
        deployer.answer("provider", "docker");
        deployer.answer("appUrl", "http://localhost:5000");
        deployer.answer("databaseUrl", LocalDb.server().demoCustomer());
        deployer.answer("adminEmail", deployer.owner.email());
        deployer.owner.calls().post("/api/env/generate").then().statusCode(200);
        return deployer;
    }

    void signIn() {
        Superuser.tamper("update users set last_sign_in_at = now() where id = ?", owner.id());
    }

    Response answer(String field, @Nullable String value) {
        Map<String, Object> body = new HashMap<>();
        body.put(field, value);
        return owner.calls().body(body).put("/api/deploy/config");
    }

    Response bring(String key, String value) {
        return owner.calls().body(Map.of("value", value)).put("/api/credentials/" + key);
    }

    Response preflight(String... only) {
        return owner.calls()
                .body(only.length == 0 ? Map.of() : Map.of("only", List.of(only)))
                .post("/api/deploy/preflight");
    }

    JsonPath config() {
        return owner.calls().get("/api/deploy/config").jsonPath();
    }

    /** Of the checks that are not fine: id and status. */
    static Map<String, String> troubles(Response run) {
        Map<String, String> found = new HashMap<>();
        List<Map<String, Object>> findings = run.jsonPath().getList("findings");
        findings.stream()
                .filter(one -> !one.get("status").equals("passed"))
                .forEach(one ->
                        found.put(one.get("id").toString(), one.get("status").toString()));
        return found;
    }

    static List<String> fixes(Response run, String check, String kind) {
        return run.jsonPath()
                .getList(
                        "findings.find { it.id == '%s' }.fix.findAll { it.kind == '%s' }.value".formatted(check, kind));
    }

    static String message(Response run, String check) {
        return run.jsonPath().getString("findings.find { it.id == '%s' }.message".formatted(check));
    }
}
