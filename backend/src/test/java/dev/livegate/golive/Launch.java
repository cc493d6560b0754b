package dev.livegate.golive;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.tenant.Plan;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** Somebody who takes an app live, as far as a test wants. */
public final class Launch {

    private static final CustomerApp APP = Apps.open();

    public final Team team;
    public final Person owner;
    public final String url = APP.url();

    private Launch(Plan plan) {
        team = People.tenant("launch", plan);
        owner = team.owner();
    }

    /** All is answered, and nothing has been checked. */
    public static Launch answered() {
        return answered(Plan.pro);
    }

    public static Launch answered(Plan plan) {
        Launch launch = new Launch(plan);
        Superuser.tamper("update users set last_sign_in_at = now() where id = ?", launch.owner.id());
        launch.answer("provider", "docker")
                .answer("appUrl", APP.url())
                .answer("databaseUrl", LocalDb.server().demoCustomer())
                .answer("adminEmail", launch.owner.email());
        APP.reset();
        APP.set("probeToken", launch.owner.calls().post("/api/env/generate").path("LIVEGATE_PROBE_TOKEN"));
        return launch.lookedAt().tells("LIST-167", "https://example.com/how-to-roll-back");
    }

    public static Launch configured() {
        return answered().preflight();
    }

    public static Launch verified() {
        return configured().verify("passed");
    }

    public static Launch live() {
        Launch launch = verified();
        launch.goLive().then().statusCode(200);
        return launch;
    }

    public Launch answer(String field, String value) {
        owner.calls()
                .body(Map.of(field, value))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
        return this;
    }

    public Launch preflight() {
        owner.calls().post("/api/deploy/preflight").then().statusCode(200);
        return this;
    }

    /** The one thing that going live asks of everybody and that nobody can find out. */
    public Launch tells(String item, String link) {
        owner.calls()
                .body(Map.of("evidence", Map.of("link", link)))
                .patch("/api/checklist/items/" + item)
                .then()
                .statusCode(200);
        return this;
    }

    private Launch lookedAt() {
        owner.calls().post("/api/checklist/evaluate").then().statusCode(200);
        return this;
    }

    /** A real verification, of an app that is well or is not. */
    public Launch verify(String status) {
        APP.set("health", status.equals("passed") ? "ok" : "500");
        owner.calls().post("/api/deploy/verify").then().statusCode(200);
        APP.set("health", "ok");
        return this;
    }

    /** Breaks the app in one part, or mends it. */
    public void app(String part, String fault) {
        APP.set(part, fault);
    }

    public Response goLive() {
        return owner.calls().body(Map.of("confirm", true)).post("/api/deploy/go-live");
    }

    public Response gate() {
        return owner.calls().get("/api/deploy/gate");
    }

    public Response revert(String reason) {
        return owner.calls().body(Map.of("reason", reason)).post("/api/deploy/revert");
    }

    public JsonPath badge() {
        return owner.calls().get("/api/deploy/badge").jsonPath();
    }

    public JsonPath config() {
        return owner.calls().get("/api/deploy/config").jsonPath();
    }

    public JsonPath report(Response answer) {
        return owner.calls()
                .get("/api/deploy/reports/" + answer.<String>path("reportId"))
                .jsonPath();
    }

    public List<String> events() {
        return Superuser.read("select event from audit_record where tenant_id = ? order by seq", team.id());
    }

    public String phase() {
        return Superuser.read(
                        "select phase from deploy_config where tenant_id = ? and retired_at is null"
                                + " order by revision desc",
                        team.id())
                .get(0);
    }
}
