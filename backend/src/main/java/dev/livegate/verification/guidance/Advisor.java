package dev.livegate.verification.guidance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.guidance.Symptoms.Symptom;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds the likely causes at the chosen host, those of the host before those of any, the closest first. */
@Singleton
public class Advisor {

    private static final String FOLDER = "/advice/verification/";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int MOST_FOR_ONE = 3;

    private final ObjectMapper json;
    private final Map<String, JsonNode> files = new ConcurrentHashMap<>();

    Advisor(ObjectMapper json) {
        this.json = json;
    }

    public List<Guidance> advise(@Nullable String provider, Report report, Visit visit) {
        Map<String, Guidance> found = new LinkedHashMap<>();
        Symptoms.of(report, visit)
                .forEach(symptom -> Stream.of(file(provider), file("any"))
                        .flatMap(file -> matching(file, symptom))
                        .limit(MOST_FOR_ONE)
                        .forEach(one -> found.putIfAbsent(one.code(), one)));
        return List.copyOf(found.values());
    }

    /** Whether the host lets a quiet app sleep, so that it must be woken before it is judged. */
    public boolean sleeps(@Nullable String provider) {
        return file(provider).path("sleeps").asBoolean(false);
    }

    private static Stream<Guidance> matching(JsonNode file, Symptom symptom) {
        return symptom.words().stream()
                .flatMap(word -> StreamSupport.stream(file.path("guidance").spliterator(), false)
                        .filter(entry -> isFor(entry, word)))
                .distinct()
                .map(entry -> guidance(symptom.check(), entry));
    }

    private static boolean isFor(JsonNode entry, String word) {
        return StreamSupport.stream(entry.path("when").spliterator(), false)
                .anyMatch(when -> when.asText().equals(word));
    }

    private static Guidance guidance(String check, JsonNode entry) {
        List<Fix> fixes = new ArrayList<>();
        entry.path("fix")
                .forEach(one -> fixes.add(new Fix(
                        Fix.Kind.valueOf(one.path("kind").asText()),
                        one.path("label").asText(),
                        one.path("value").asText(null))));
        return new Guidance(
                entry.path("code").asText(), check, entry.path("cause").asText(), fixes);
    }

    private JsonNode file(@Nullable String id) {
        return id != null && ID.matcher(id).matches() ? files.computeIfAbsent(id, this::read) : json.missingNode();
    }

    private JsonNode read(String id) {
        try (InputStream in = Advisor.class.getResourceAsStream(FOLDER + id + ".json")) {
            return in == null ? json.missingNode() : json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
