package dev.livegate.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents tell to type is understood: each script, each of its options, each setting. */
class CommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CALL = Pattern.compile("scripts/([a-z-]+\\.sh)((?:[ \\t]+[^\\s`|;&#)(]+)*)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");
    private static final Pattern SETTING = Pattern.compile("\\bLIVEGATE_[A-Z_]*[A-Z]");

    @Test
    void everyScriptSaysHowItIsCalled() throws IOException, InterruptedException {
        // When
        List<String> silent = new ArrayList<>();
        for (Path script : files("scripts", ".sh")) {
            String name = script.getFileName().toString();
            if (script.getParent().endsWith("scripts") && !helpOf(name).contains(name)) {
                silent.add(name);
            }
        }
        // Then
        assertThat(silent).isEmpty();
    }

    @Test
    void everyOptionIsOneOfItsScript() throws IOException, InterruptedException {
        // When
        List<String> unknown = new ArrayList<>();
        int seen = 0;
        for (Path document : documents()) {
            for (MatchResult call :
                    CALL.matcher(Files.readString(document)).results().toList()) {
                for (MatchResult option :
                        OPTION.matcher(call.group(2)).results().toList()) {
                    seen++;
                    if (!helpOf(call.group(1)).contains(option.group())) {
                        unknown.add(document.getFileName() + ": " + call.group());
                    }
                }
            }
        }
        // Then
        assertThat(unknown).isEmpty();
        assertThat(seen).isPositive();
    }

    @Test
    void everySettingIsReadBySomebody() throws IOException {
        // Given
        Set<String> known = settings(List.of(ROOT.resolve("docs/settings.md")));
        known.addAll(settings(files("deploy", "")));
        known.addAll(settings(files("scripts", "")));
        known.addAll(settings(files("docs/ci", ".yml")));
        known.addAll(settings(files("backend/src/main/resources", ".properties")));
        // When
        Set<String> unknown = settings(documents());
        unknown.removeAll(known);
        // Then
        assertThat(unknown).isEmpty();
        assertThat(known).hasSizeGreaterThan(50);
    }

    private static String helpOf(String script) throws IOException, InterruptedException {
        Process help = new ProcessBuilder(
                        "bash", ROOT.resolve("scripts/" + script).toString(), "--help")
                .redirectErrorStream(true)
                .start();
        help.getOutputStream().close();
        String text = new String(help.getInputStream().readAllBytes(), UTF_8);
        return help.waitFor() == 0 ? text : "";
    }

    private static Set<String> settings(List<Path> files) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            names.addAll(SETTING.matcher(Files.readString(file, ISO_8859_1))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(HashSet::new)));
        }
        return names;
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> front = Files.list(ROOT)) {
            return Stream.concat(
                            files("docs", ".md").stream(),
                            front.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("node_modules"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }
}
