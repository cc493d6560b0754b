package dev.livegate.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which methods an address takes, read from the contract: the framework's own 405 does not tell. */
@Singleton
class AllowedMethods {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final ObjectMapper json;
    private volatile Map<Pattern, String> byPath = Map.of();

    AllowedMethods(ObjectMapper json) {
        this.json = json;
    }

    String at(String path) {
        if (byPath.isEmpty()) {
            byPath = read();
        }
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private Map<Pattern, String> read() {
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            Map<Pattern, String> found = new LinkedHashMap<>();
            json.readTree(contract)
                    .path("paths")
                    .properties()
                    .forEach(entry -> found.put(pattern(entry.getKey()), methods(entry.getValue())));
            return found;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static String methods(JsonNode operations) {
        List<String> names = new ArrayList<>();
        operations.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
        return String.join(", ", names);
    }
}
