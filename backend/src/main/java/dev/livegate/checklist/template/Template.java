package dev.livegate.checklist.template;

import dev.livegate.platform.problem.RequestProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The template that counts, read once. Two items of one key, or one without a way to decide it, are refused at start. */
@Singleton
public class Template {

    private final TemplateFile file;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Template(TemplateReader reader) {
        file = reader.read("production-v1");
        file.sections().stream().flatMap(section -> section.items().stream()).forEach(this::add);
    }

    /** What the files hold: name, version, until when somebody must have looked it through again (LIST-177). */
    record TemplateFile(String name, int version, LocalDate reviewBy, List<Section> sections) {}

    public List<Section> sections() {
        return file.sections();
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public Item item(String key) {
        return Optional.ofNullable(items.get(key)).orElseThrow(RequestProblem::notFound);
    }

    public Section section(String key) {
        return sections().stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElseThrow(RequestProblem::notFound);
    }

    /** Whether any item asks for this fact. */
    public boolean knows(String fact) {
        return items.values().stream().anyMatch(item -> item.facts().contains(fact));
    }

    /** The facts that decide whom an item concerns by having been seen, however long ago. */
    public Set<String> concerning() {
        return items.values().stream().flatMap(item -> item.concerns().seen()).collect(Collectors.toSet());
    }

    public String name() {
        return file.name() + " v" + file.version();
    }

    public LocalDate reviewBy() {
        return file.reviewBy();
    }

    private void add(Item item) {
        boolean decided = item.kind() == ItemKind.automatic
                ? !item.facts().isEmpty()
                : item.request().validDays() > 0;
        if (!decided || items.put(item.key(), item) != null) {
            throw new IllegalStateException("the template says nothing clear of " + item.key());
        }
    }
}
