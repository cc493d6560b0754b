package dev.livegate.platform.lifecycle;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every lifecycle that was built, and the page that shows them all. */
final class States {

    private static final String HEAD = """
            # States

            Printed from the `next()` of every state; LifecycleTest compares this page with the code.
            """;

    private States() {}

    static List<Class<?>> enums() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Lifecycle.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static List<Lifecycle<?>> of(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Lifecycle<?>>map(Lifecycle.class::cast)
                .toList();
    }

    static String page() {
        return HEAD + enums().stream().map(States::chapter).collect(Collectors.joining());
    }

    /** The edges between two states in the chapter of this lifecycle. */
    static List<String> drawn(String page, Class<?> type) {
        return Pattern.compile("(?m)^## ")
                .splitAsStream(page)
                .filter(chapter -> chapter.startsWith(name(type) + "\n"))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.contains(" --> ") && !line.contains("[*]"))
                .toList();
    }

    private static String name(Class<?> type) {
        return type.getName().replace("dev.livegate.", "").replace('$', '.');
    }

    private static String chapter(Class<?> type) {
        List<Lifecycle<?>> states = of(type);
        String edges = states.stream().flatMap(States::edges).collect(Collectors.joining());
        return """

                ## %s

                ```mermaid
                stateDiagram-v2
                    [*] --> %s
                %s```
                """.formatted(name(type), states.get(0), edges);
    }

    private static Stream<String> edges(Lifecycle<?> state) {
        return state.next().isEmpty()
                ? Stream.of("    %s --> [*]\n".formatted(state))
                : state.next().stream().sorted().map(next -> "    %s --> %s\n".formatted(state, next));
    }
}
