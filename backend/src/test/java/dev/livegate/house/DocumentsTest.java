package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern FILE = Pattern.compile(
            "`?(?:\\./)?((?:backend|frontend|scripts|bench|docs|deploy/(?:compose|kubernetes|systemd|prometheus|grafana))/[A-Za-z0-9_./-]+[A-Za-z0-9])");
    private static final Pattern JAVA_TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern PAGE_TEST = Pattern.compile("`(\\w+\\.test\\.tsx?)`");
    // Made by the builds that the documents speak of.
    private static final Predicate<String> IS_BUILT =
            file -> file.contains("/target/") || file.startsWith("bench/results");

    @Test
    @Proves({"JOIN-69", "JOIN-121", "JOIN-133"})
    void linksOnlyToWhatIsThere() throws IOException {
        // When
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            found(LINK, document).stream()
                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                    .forEach(link -> broken.add(document.getFileName() + ": " + link));
        }
        // Then
        assertThat(broken).isEmpty();
    }

    @Test
    @Proves({"GO-48", "WIZ-60", "WIZ-61", "JOIN-68", "JOIN-72"})
    void namesOnlyFilesThatAreThere() throws IOException {
        // When
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            found(FILE, document).stream()
                    .filter(IS_BUILT.negate().and(file -> !Files.exists(ROOT.resolve(file))))
                    .forEach(file -> missing.add(document.getFileName() + ": " + file));
        }
        // Then
        assertThat(missing).isEmpty();
    }

    @Test
    @Proves({"JOIN-71", "JOIN-73"})
    void namesOnlyTestsThatAreThere() throws IOException {
        // Given
        List<String> tests = names("backend/src/test/java", "frontend/src", "frontend/house");
        // When
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            Stream.concat(
                            found(JAVA_TEST, document).stream().map(name -> name + ".java"),
                            found(PAGE_TEST, document).stream())
                    .filter(name -> !tests.contains(name))
                    .forEach(name -> missing.add(document.getFileName() + ": " + name));
        }
        // Then
        assertThat(missing).isEmpty();
    }

    @Test
    @Proves("JOIN-70")
    void asksTwelveQuestionsOnLaunchDay() throws IOException {
        // When
        List<String> questions =
                found(Pattern.compile("(?m)^\\| (\\d+) \\|"), ROOT.resolve("docs/LAUNCH_DAY_CHECKLIST.md"));
        // Then
        assertThat(questions).hasSize(12).endsWith("12");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"));
                Stream<Path> front = Files.list(ROOT)) {
            return Stream.concat(files, front)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
    }

    private static List<String> names(String... roots) throws IOException {
        List<String> names = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(root))) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names;
    }
}
