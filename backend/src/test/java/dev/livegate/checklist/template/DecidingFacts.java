package dev.livegate.checklist.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which facts decide which item, as facts.csv says it beside the template: item and facts. */
public final class DecidingFacts {

    private static final Path FILE = Path.of("src/test/resources/checklist/facts.csv");

    private DecidingFacts() {}

    public static Map<String, List<String>> byItem() {
        try {
            return Files.readAllLines(FILE).stream()
                    .skip(1)
                    .map(line -> line.split("\\|", 2))
                    .collect(Collectors.toMap(
                            row -> row[0],
                            row -> Arrays.asList(row[1].split(",")),
                            (one, other) -> {
                                throw new IllegalStateException("an item is decided twice");
                            },
                            LinkedHashMap::new));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public static List<String> of(Item item) {
        return byItem().getOrDefault(item.key(), List.of());
    }

    public static Set<String> all() {
        return byItem().values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rest of the name of each that begins so. */
    public static List<String> beginning(String word) {
        return all().stream()
                .filter(fact -> fact.startsWith(word))
                .map(fact -> fact.substring(word.length()))
                .toList();
    }
}
