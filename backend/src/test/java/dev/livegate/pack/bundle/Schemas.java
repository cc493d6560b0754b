package dev.livegate.pack.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the formats of providers, and judges them by the schemas in src/test/resources/schemas. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Schemas() {}

    static JsonNode yaml(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new SafeConstructor(strict)).load(text));
    }

    static JsonNode toml(String text) {
        try {
            return new TomlMapper().readTree(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is wrong, in the words of the validator. */
    static Set<ValidationMessage> faults(JsonNode data, String schema) {
        try (var text = Schemas.class.getResourceAsStream("/schemas/" + schema)) {
            ObjectNode rules = (ObjectNode) JSON.readTree(text);
            boolean newer = rules.path("$schema").asText().contains("2020-12");
            rules.remove(List.of("$schema", "$id"));
            return JsonSchemaFactory.getInstance(newer ? VersionFlag.V202012 : VersionFlag.V7)
                    .getSchema(rules)
                    .validate(data);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The lines of an env file. */
    static Map<String, String> variables(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        text.lines().filter(line -> line.matches("[A-Z].*")).forEach(line -> {
            String[] parts = line.split("=", 2);
            found.put(parts[0], parts[1]);
        });
        return found;
    }
}
