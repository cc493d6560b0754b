package dev.livegate.checklist.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.template.Template.TemplateFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the files to the records; what is written wrongly there stops the start. */
@Singleton
class TemplateReader {

    private static final String FOLDER = "/checklist/";

    private final ObjectMapper json;

    TemplateReader(ObjectMapper json) {
        this.json = json;
    }

    TemplateFile read(String name) {
        JsonNode index = file(name + ".json");
        List<Section> sections = new ArrayList<>();
        index.path("sections").forEach(key -> sections.add(section(file(name + "/" + key.asText() + ".json"))));
        return new TemplateFile(
                index.path("name").asText(),
                index.path("version").asInt(),
                LocalDate.parse(index.path("reviewBy").asText()),
                List.copyOf(sections));
    }

    private static Section section(JsonNode node) {
        List<Item> items = new ArrayList<>();
        node.path("items").forEach(item -> items.add(item(item)));
        return new Section(node.path("key").asText(), node.path("title").asText(), List.copyOf(items));
    }

    private static Item item(JsonNode node) {
        List<String> facts = new ArrayList<>();
        node.path("facts").forEach(fact -> facts.add(fact.asText()));
        return new Item(
                node.path("key").asText(),
                node.path("title").asText(),
                ItemPhase.valueOf(node.path("phase").asText()),
                ItemKind.valueOf(node.path("kind").asText()),
                node.path("strict").asBoolean(),
                node.path("begins").asText().equals("observe"),
                Concern.parse(node.path("concerns").asText()),
                List.copyOf(facts),
                node.has("ask")
                        ? new Item.Request(
                                node.path("ask").asText(),
                                node.path("validDays").asInt())
                        : Item.Request.NONE);
    }

    private JsonNode file(String path) {
        try (InputStream in = TemplateReader.class.getResourceAsStream(FOLDER + path)) {
            return json.readTree(Objects.requireNonNull(in, "no file " + path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
