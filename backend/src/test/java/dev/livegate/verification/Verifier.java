package dev.livegate.verification;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody whose pre-flight has passed and whose app answers, or does not. */
public final class Verifier {

    public final Team team = People.tenant("verify");
    public final Person owner = team.owner();
    private final String probeToken;

    private Verifier(String appUrl) {
        Superuser.tamper(
                "update users set last_sign_in_at = now(), email_verified_at = now() where id = ?", owner.id());
        answer(Map.of(
                "provider",
                "docker",
                "appUrl",
                appUrl,
                "databaseUrl",
                LocalDb.server().demoCustomer(),
                "adminEmail",
                owner.email()));
        probeToken = owner.calls().post("/api/env/generate").path("LIVEGATE_PROBE_TOKEN");
    }

    /** Has the app at this address configured, and the pre-flight passed. */
    public static Verifier of(String appUrl) {
        Verifier verifier = new Verifier(appUrl);
        verifier.preflight();
        return verifier;
    }

    /** Has this app configured, which knows the probe token. */
    public static Verifier of(CustomerApp app) {
        Verifier verifier = of(app.url());
        app.set("probeToken", verifier.probeToken);
        return verifier;
    }

    public static CustomerApp app() {
        return CustomerApp.start(freePort());
    }

    /** One of those that a preview may call. */
    public static int freePort() {
        return IntStream.rangeClosed(5006, 5039)
                .filter(Verifier::isFree)
                .findFirst()
                .orElseThrow();
    }

    public String probeToken() {
        return probeToken;
    }

    /** A new one, which the app does not know yet. */
    public String turn(String key) {
        return owner.calls()
                .body(Map.of("keys", List.of(key)))
                .post("/api/env/generate")
                .path(key);
    }

    public Response preflight() {
        return owner.calls().post("/api/deploy/preflight");
    }

    public Response answer(Map<String, ?> answers) {
        return owner.calls().body(answers).put("/api/deploy/config");
    }

    public Response verify() {
        return owner.calls().post("/api/deploy/verify");
    }

    public Response run(String appUrl) {
        return owner.calls().body(Map.of("appUrl", appUrl)).post("/api/deploy/verify/run");
    }

    public JsonPath config() {
        return owner.calls().get("/api/deploy/config").jsonPath();
    }

    public List<String> events() {
        return Superuser.read("select event from audit_record where tenant_id = ? order by seq", team.id());
    }

    /** Of the checks that did not pass: id and status. */
    public static Map<String, String> troubles(Response verification) {
        Map<String, String> found = new HashMap<>();
        List<Map<String, Object>> checks = verification.jsonPath().getList("checks");
        checks.stream()
                .filter(one -> !one.get("status").equals("passed"))
                .forEach(one ->
                        found.put(one.get("id").toString(), one.get("status").toString()));
        return found;
    }

    public static List<String> failed(Response verification) {
        return verification.jsonPath().getList("checks.findAll { it.status == 'failed' }.id");
    }

    public static String message(Response verification, String check) {
        return verification.jsonPath().getString("checks.find { it.id == '%s' }.message".formatted(check));
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
