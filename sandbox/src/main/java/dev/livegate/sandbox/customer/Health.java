package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import java.util.List;
import java.util.Map;

/** What the app says of itself at its four health paths. */
final class Health {
    private Health() {}

    static Answer healthy() {
        return answer(200, "UP", List.of(check("process", "UP")));
    }

    static Answer ready(String fault) {
        return fault.startsWith("5")
                ? answer(
                        Integer.parseInt(fault),
                        "DOWN",
                        List.of(check("database", "DOWN"), check("migrations", "DOWN")))
                : Fault.bend(fault, answer(200, "UP", List.of(check("database", "UP"), check("migrations", "UP"))));
    }

    private static Answer answer(int status, String word, List<Map<String, String>> checks) {
        var body = Map.of("status", word, "checks", checks, "version", Website.VERSION, "build", Website.BUILD);
        return Answer.json(status, body).with("Cache-Control", "no-store");
    }

    private static Map<String, String> check(String name, String status) {
        return Map.of("name", name, "status", status);
    }
}
