package dev.livegate.sandbox.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The named settings behind PUT /_sandbox: any subset at a time, all or nothing, refused with what would be valid. */
public final class Switches {
    private record Switch(String initial, Predicate<String> accepts, String valid) {}

    private final Map<String, Switch> known = new LinkedHashMap<>();
    private final Map<String, String> now = new LinkedHashMap<>();
    private String leader = "";

    public Switches with(String name, String initial, String... valid) {
        var words = List.of(valid);
        return with(name, initial, words::contains, String.join(", ", valid));
    }

    public Switches with(String name, String initial, Predicate<String> accepts, String valid) {
        known.put(name, new Switch(initial, accepts, valid));
        now.put(name, initial);
        return this;
    }

    /** From now on, naming this switch puts every other one that is not named beside it back to its initial value. */
    public Switches led(String name) {
        leader = name;
        return this;
    }

    public synchronized String get(String name) {
        return Optional.ofNullable(now.get(name)).orElseThrow();
    }

    public synchronized Map<String, String> all() {
        return new LinkedHashMap<>(now);
    }

    public synchronized void set(Map<String, String> wanted) {
        wanted.forEach(this::check);
        if (wanted.containsKey(leader)) {
            reset();
        }
        now.putAll(wanted);
    }

    /** Changes values from within, leader or not. */
    public synchronized void adjust(Map<String, String> values) {
        now.putAll(values);
    }

    public synchronized void reset() {
        known.forEach((name, one) -> now.put(name, one.initial()));
    }

    public Routes mount(Routes routes) {
        return routes.on("GET", "/_sandbox", call -> Answer.json(200, all())).on("PUT", "/_sandbox", this::put);
    }

    private Answer put(Call call) {
        var body = Json.read(call.body());
        if (!body.isObject()) {
            throw Refusal.of(400, "Send an object with any of: " + String.join(", ", known.keySet()) + ".");
        }
        var wanted = words(body);
        if (Boolean.parseBoolean(wanted.remove("reset"))) {
            reset();
        }
        set(wanted);
        return Answer.json(200, all());
    }

    private Map<String, String> words(JsonNode body) {
        var words = new LinkedHashMap<String, String>();
        body.fields().forEachRemaining(field -> words.put(field.getKey(), word(field)));
        return words;
    }

    private String word(Map.Entry<String, JsonNode> field) {
        var one = known.get(field.getKey());
        return field.getValue().isNull() && one != null
                ? one.initial()
                : field.getValue().asText();
    }

    private void check(String name, String value) {
        var one = known.get(name);
        if (one == null) {
            throw refused("There is no switch " + name + ".", String.join(", ", known.keySet()));
        }
        if (!one.accepts().test(value)) {
            throw refused(name + " cannot be " + value + ".", one.valid());
        }
    }

    private static Refusal refused(String error, String valid) {
        return new Refusal(Answer.json(400, Map.of("error", error, "valid", valid)));
    }
}
