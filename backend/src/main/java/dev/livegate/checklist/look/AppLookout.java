package dev.livegate.checklist.look;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Outbound;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the app says of itself where it says that it is ready: its parts, and which build it is. */
@Singleton
class AppLookout implements Lookout {

    private static final String BUILD = "reports.build";

    private static final Map<String, List<String>> PARTS = Map.of(
            "reports.database", List.of("database", "db", "postgres", "postgresql"),
            "reports.redis", List.of("redis", "queue", "cache"),
            "reports.migrations", List.of("migrations", "schema"),
            "reports.services", List.of("stripe", "twilio", "sendgrid"));

    private final Targets targets;
    private final Outbound outbound;
    private final ObjectMapper json;
    private final JustSeen justSeen;

    AppLookout(Targets targets, Outbound outbound, ObjectMapper json, JustSeen justSeen) {
        this.targets = targets;
        this.outbound = outbound;
        this.json = json;
        this.justSeen = justSeen;
    }

    @Override
    public boolean isDue(Dossier dossier) {
        return !justSeen.holds(BUILD, dossier);
    }

    @Override
    public List<Observation> look(Dossier dossier) {
        if (dossier.appUrl().isEmpty()) {
            return List.of();
        }
        Site site = new Site(dossier, targets, outbound);
        return Stream.of(dossier.answers().readyPath(), "/api/ready", "/ready")
                .filter(Objects::nonNull)
                .map(site::get)
                .flatMap(reply -> read(reply).stream())
                .findFirst()
                .map(body -> observations(body, dossier))
                .orElse(List.of());
    }

    private static List<Observation> observations(JsonNode body, Dossier dossier) {
        List<Observation> seen = new ArrayList<>();
        Map<String, Boolean> parts = parts(body);
        new TreeMap<>(PARTS)
                .forEach((fact, names) -> part(parts, names)
                        .ifPresent(verdict -> seen.add(Observation.seen(fact, verdict, dossier.now()))));
        seen.add(Observation.seen(BUILD, build(body), dossier.now()));
        release(body).ifPresent(verdict -> seen.add(Observation.seen("reports.release", verdict, dossier.now())));
        return seen;
    }

    /** A list of checks with names, or an object whose members are called like them. */
    private static Map<String, Boolean> parts(JsonNode body) {
        Map<String, Boolean> parts = new TreeMap<>();
        JsonNode checks = body.has("checks") ? body.path("checks") : body.path("details");
        if (checks.isArray()) {
            checks.forEach(
                    one -> parts.put(one.path("name").asText().toLowerCase(Locale.ROOT), isUp(one.path("status"))));
        } else {
            checks.fields().forEachRemaining(one -> {
                JsonNode value = one.getValue();
                parts.put(
                        one.getKey().toLowerCase(Locale.ROOT),
                        isUp(value.has("status") ? value.path("status") : value));
            });
        }
        return parts;
    }

    private static boolean isUp(JsonNode status) {
        return status.asText().matches("(?i)up|ok|healthy|pass|passed|connected|true");
    }

    private static Optional<Verdict> part(Map<String, Boolean> parts, List<String> names) {
        List<String> known = names.stream().filter(parts::containsKey).toList();
        Optional<String> down = known.stream().filter(name -> !parts.get(name)).findFirst();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                down.map(name -> Verdict.failed("The app says that its part " + name + " is down. Look there."))
                        .orElseGet(() -> Verdict.passed("The app says that its part " + known.get(0) + " is fine.")));
    }

    private static Verdict build(JsonNode body) {
        return Stream.of("build", "commit", "version")
                        .anyMatch(name -> !body.path(name).asText().isBlank())
                ? Verdict.passed("The app says which build it is.")
                : Verdict.failed("The app does not say which build it is. Add version or build to its ready answer.");
    }

    private static Optional<Verdict> release(JsonNode body) {
        if (!body.hasNonNull("release")) {
            return Optional.empty();
        }
        String build = body.path("build").asText();
        boolean same = !build.isBlank() && body.path("release").asText().contains(build);
        return Optional.of(
                same
                        ? Verdict.passed("Errors are filed under the build that runs.")
                        : Verdict.failed(
                                "Errors are filed under another release than the build that runs. Set it at build."));
    }

    private Optional<JsonNode> read(Reply reply) {
        try {
            JsonNode body = json.readTree(reply.text());
            return body != null && body.isObject() && reply.status() != 404 ? Optional.of(body) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
