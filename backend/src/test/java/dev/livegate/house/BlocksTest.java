package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each block of commands in a document is run as it stands, or it is said what runs in its stead. */
class BlocksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path STAND_INS = Path.of("src/test/resources/contract/commands.txt");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)\\n *(.*?)$.*?^ *```$");
    private static final List<String> PICTURES = List.of("text", "mermaid", "diff");

    private record Block(String document, String language, String first) {

        String asListed() {
            return document + " | " + first + " | ";
        }
    }

    @Test
    void runsEveryBlockThatSaysSo() throws IOException {
        // Given
        String runners =
                Files.readString(ROOT.resolve("scripts/test.sh")) + Files.readString(ROOT.resolve("scripts/ten.sh"));
        // When
        List<String> promised = blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(Block::document)
                .distinct()
                .toList();
        // Then
        assertThat(promised).hasSizeGreaterThan(3).allMatch(runners::contains);
    }

    @Test
    void saysWhatRunsInsteadOfTheOthers() throws IOException {
        // Given
        List<String> listed = Files.readAllLines(STAND_INS);
        // When
        List<String> others = blocks().stream()
                .filter(block -> !block.language().equals("sh") && !PICTURES.contains(block.language()))
                .map(Block::asListed)
                .toList();
        // Then
        assertThat(others).allMatch(block -> listed.stream().anyMatch(line -> line.startsWith(block)));
        assertThat(listed).allMatch(line -> others.stream().anyMatch(line::startsWith));
    }

    @Test
    void namesOnlyStandInsThatAreThere() throws IOException {
        assertThat(Files.readAllLines(STAND_INS))
                .allMatch(line -> Files.exists(
                        ROOT.resolve(line.substring(line.lastIndexOf(" | ") + 3).split(":")[0])));
    }

    private static List<Block> blocks() throws IOException {
        try (Stream<Path> front = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(front, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(BlocksTest::in)
                    .toList();
        }
    }

    private static Stream<Block> in(Path document) {
        try {
            String name = ROOT.relativize(document).toString();
            return BLOCK
                    .matcher(Files.readString(document))
                    .results()
                    .map(block -> new Block(name, block.group(1), block.group(2)))
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new IllegalStateException(name(document), fault);
        }
    }

    private static String name(Path document) {
        return document.getFileName().toString();
    }
}
