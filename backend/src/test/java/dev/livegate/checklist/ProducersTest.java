package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.template.DecidingFacts;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * producers.csv says of every fact which tests see whoever finds it find it true, false, and broken: unknown, or our own
 * fault. A new fact is one more line there, and a test that goes away turns this red.
 */
class ProducersTest {

    private static final Path FILE = Path.of("src/test/resources/checklist/producers.csv");
    private static final Path TESTS = Path.of("target/test-classes");

    /** Facts that are found in the same way, and the tests of it for one outcome after the other. */
    record Row(List<String> facts, List<List<String>> outcomes) {

        static Row read(String line) {
            List<List<String>> columns = Stream.of(line.split("\\|"))
                    .map(column -> List.of(column.split(",")))
                    .toList();
            return new Row(columns.get(0), columns.subList(1, columns.size()));
        }

        @Override
        public String toString() {
            return String.join(",", facts);
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(FILE).stream().skip(1).map(Row::read);
    }

    @Test
    void namesEveryFactThatDecidesAnItemOnce() throws IOException {
        // When
        List<String> named = rows().flatMap(row -> row.facts().stream()).toList();
        // Then
        assertThat(named).containsExactlyInAnyOrderElementsOf(DecidingFacts.all());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSeenTrueFalseAndBrokenByTestsThatExist(Row row) throws IOException {
        // When
        Set<String> written = written();
        // Then
        assertThat(row.outcomes())
                .as("true, false, broken")
                .hasSize(3)
                .allSatisfy(tests -> assertThat(written).containsAll(tests));
    }

    @Test
    void knowsATestFromWhatIsNone() throws IOException {
        assertThat(written())
                .contains(
                        "ProducersTest.namesEveryFactThatDecidesAnItemOnce",
                        "ProducersTest.isSeenTrueFalseAndBrokenByTestsThatExist")
                .doesNotContain("ProducersTest.rows", "ProducersTest.written");
    }

    /** Every test there is, by its class and its own name. */
    private static Set<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .map(ProducersTest::loaded)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                            .filter(ProducersTest::isTest)
                            .map(method -> type.getSimpleName() + "." + method.getName()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }

    private static Class<?> loaded(Path file) {
        String name = TESTS.relativize(file).toString().replace(".class", "").replace('/', '.');
        try {
            return Class.forName(name, false, ProducersTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
