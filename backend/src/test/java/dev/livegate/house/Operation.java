package dev.livegate.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of operations.csv: who may do it, with what kind of id, and what they are answered. */
record Operation(String method, String path, Map<String, String> may, String id, String answer, String body) {

    private static final Path TABLE = Path.of("src/test/resources/matrix/operations.csv");

    static List<Operation> all() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(Operation::of).toList();
    }

    private static Operation of(String line) {
        String[] cells = line.split(",", 5);
        String[] words = cells[0].split(" ");
        Map<String, String> may = Arrays.stream(cells[1].split(" "))
                .map(one -> one.split("="))
                .collect(Collectors.toMap(one -> one[0], one -> one.length > 1 ? one[1] : cells[3]));
        return new Operation(words[0], words[1], may, cells[2], cells[3], cells[4]);
    }

    String name() {
        return method + " " + path;
    }

    boolean takesId() {
        return !id.isEmpty();
    }

    /** The status, then the code where it matters. */
    String expected(Identity who) {
        if (may.containsKey("public")) {
            return answer;
        }
        return may.getOrDefault(who.name(), refusal(who));
    }

    private String refusal(Identity who) {
        return switch (who) {
            case anonymous -> may.keySet().equals(Set.of("signup")) ? "401 INVALID_TOKEN" : "401 UNAUTHENTICATED";
            case signup -> path.startsWith("/public/signup/") ? "403" : "401 INVALID_TOKEN";
            case suspended -> "403 TENANT_SUSPENDED";
            case stranger -> takesId() && may.containsKey("owner") ? "404 NOT_FOUND" : "403 FORBIDDEN";
            case token -> "403";
            default -> "403 FORBIDDEN";
        };
    }
}
