package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizeTest {

    private static final int MOST_LINES = 250;
    private static final int MOST_TEST_LINES = 400;
    private static final int MOST_METHOD_LINES = 35;

    @Test
    void keepsFilesShort() throws IOException {
        assertThat(longerThan(MOST_LINES, "src/main/java", "../sandbox/src/main/java", "../localdb/src/main/java"))
                .isEmpty();
    }

    @Test
    void keepsTestsShort() throws IOException {
        assertThat(longerThan(MOST_TEST_LINES, "src/test/java", "../sandbox/src/test/java", "../localdb/src/test/java"))
                .isEmpty();
    }

    @Test
    @Proves("SELL-73")
    void keepsMethodsShort() throws IOException {
        assertThat(javaFiles("src/main/java").stream()
                        .flatMap(file -> MethodLengths.over(MOST_METHOD_LINES, file).stream()))
                .isEmpty();
    }

    @Test
    void seesAFileThatIsTooLong() throws IOException {
        assertThat(longerThan(10, "src/test/java/dev/livegate/house")).isNotEmpty();
    }

    @Test
    void seesAMethodThatIsTooLong() {
        assertThat(MethodLengths.over(3, Path.of("src/test/java/dev/livegate/house/SizeTest.java")))
                .isNotEmpty();
    }

    private static List<String> longerThan(int most, String... roots) throws IOException {
        Stream.Builder<String> found = Stream.builder();
        for (String root : roots) {
            for (Path file : javaFiles(root)) {
                long lines = Files.readAllLines(file).size();
                if (lines > most) {
                    found.add(file + ": " + lines);
                }
            }
        }
        return found.build().toList();
    }

    private static List<Path> javaFiles(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
