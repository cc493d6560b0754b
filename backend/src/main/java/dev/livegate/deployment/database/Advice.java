package dev.livegate.deployment.database;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to do about an ailment: at the place where the database lives (places.json), and at the provider where the app
 * will live (hosting/ID.json). A new provider brings one such file and no code; one without a file gets the usual steps.
 */
@Singleton
class Advice {

    private static final String FOLDER = "/advice/database/";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    private final ObjectMapper json;
    private final JsonNode places;
    private final Map<String, JsonNode> hosts = new ConcurrentHashMap<>();

    Advice(ObjectMapper json) {
        this.json = json;
        this.places = read("places.json");
    }

    Symptom symptom(Ailment ailment, DatabasePlace place, @Nullable String hosting, Map<String, String> words) {
        String sentence = ailment.sentence().replace("{place}", place.label());
        for (var word : words.entrySet()) {
            sentence = sentence.replace("{" + word.getKey() + "}", word.getValue());
        }
        return new Symptom(ailment.name(), ailment.status(), sentence, ailment.why(), fixes(ailment, place, hosting));
    }

    private List<Fix> fixes(Ailment ailment, DatabasePlace place, @Nullable String hosting) {
        JsonNode here = places.path(ailment.name());
        JsonNode there = hosting == null ? json.missingNode() : host(hosting);
        boolean elsewhere = !place.provider().equals(hosting);
        List<Fix> fixes = new ArrayList<>();
        fixes.addAll(fixes(Stream.of(place.name().toLowerCase(Locale.ROOT), place.provider(), "any")
                .map(here::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(json.missingNode())));
        fixes.addAll(fixes(there.path("always").path(ailment.name())));
        fixes.addAll(fixes(elsewhere ? there.path("elsewhere").path(ailment.name()) : json.missingNode()));
        return List.copyOf(fixes);
    }

    private static List<Fix> fixes(JsonNode list) {
        List<Fix> fixes = new ArrayList<>();
        list.forEach(one -> fixes.add(new Fix(
                Fix.Kind.valueOf(one.path("kind").asText()),
                one.path("label").asText(),
                one.path("value").asText(null))));
        return fixes;
    }

    private JsonNode host(String id) {
        return ID.matcher(id).matches()
                ? hosts.computeIfAbsent(id, any -> read("hosting/" + id + ".json"))
                : json.missingNode();
    }

    private JsonNode read(String file) {
        try (InputStream in = Advice.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? json.missingNode() : json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
