package dev.livegate.pack.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every pack of every provider, whoever adds the next one. */
@QuarkusTest
class PackContractTest {

    private static final List<String> EVERYWHERE = List.of(
            "DEPLOY_STEPS.md",
            "POST_DEPLOY_CHECK.md",
            "SECRETS_CHECKLIST.md",
            ".env.example",
            "livegate-probe.sh",
            "livegate-browser.mjs",
            "MANIFEST.json");
    private static final Pattern LIKE_A_SECRET = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");
    private static final Pattern KEY_OF_A_VENDOR =
            Pattern.compile("(sk|pk|rk)_(live|test)_|whsec_|AKIA|ghp_|xox[abp]-|BEGIN [A-Z ]*PRIVATE KEY|SG\\.|eyJ");

    @TempDir
    private Path folder;

    @Test
    @Proves({"GO-20", "GO-21", "GO-52"})
    void holdsTheFilesThatEveryPackHas() {
        assertThat(Made.all())
                .hasSize(10)
                .allSatisfy(made -> assertThat(made.paths())
                        .containsAll(EVERYWHERE)
                        .hasSizeGreaterThan(EVERYWHERE.size())
                        .doesNotHaveDuplicates());
    }

    @Test
    @Proves({"GO-19", "GO-22"})
    void namesEveryKeyOfTheProviderInTheExampleAndInTheChecklist() {
        assertThat(Made.all())
                .allSatisfy(made -> assertThat(made.order().provider().keys())
                        .extracting(PackKey::name)
                        .isNotEmpty()
                        .contains("LIVEGATE_PROBE_TOKEN")
                        .allSatisfy(key -> {
                            assertThat(made.text(".env.example")).containsPattern("(?m)^" + key + "=.+$");
                            assertThat(made.text("SECRETS_CHECKLIST.md"))
                                    .containsPattern("- \\[ ] `" + key + "`(?s:.)*?Where to set it: \\S+");
                        }));
    }

    @Test
    @Proves("GO-19")
    void holdsPlaceholdersOnly() {
        assertThat(Made.all())
                .allSatisfy(made -> assertThat(values(made))
                        .isNotEmpty()
                        .allSatisfy((key, value) -> assertThat(value)
                                .as(key)
                                .matches("change-me|.*change-me.*|.*\\$\\{[A-Z_]+}.*|" + Pattern.quote(Made.URL))));
    }

    @Test
    @Proves("GO-44")
    void holdsNothingThatLooksLikeASecret() {
        assertThat(Made.all())
                .allSatisfy(made -> assertThat(made.bundle().files())
                        .filteredOn(file -> !file.path().equals("MANIFEST.json"))
                        .allSatisfy(file -> {
                            assertThat(KEY_OF_A_VENDOR.matcher(file.text()).find())
                                    .isFalse();
                            assertThat(LIKE_A_SECRET.matcher(file.text()).results())
                                    .extracting(found -> found.group())
                                    .as(file.path())
                                    .noneMatch(PackContractTest::isRandom);
                        }));
    }

    @Test
    @Proves("GO-44")
    void seesAPlantedSecret() {
        assertThat("kX9v2LwQ7sT4bN1mZ8cR5yH3".matches(LIKE_A_SECRET.pattern())).isTrue();
        assertThat(isRandom("kX9v2LwQ7sT4bN1mZ8cR5yH3")).isTrue();
    }

    @Test
    void isTheSameToTheByteEachTimeItIsMade() {
        // Given
        List<String> before = digests();
        // When
        List<String> after = digests();
        // Then
        assertThat(after).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void saysInTheManifestWhatEveryFileIs() throws IOException {
        for (Made made : Made.all()) {
            // When
            JsonNode manifest = new ObjectMapper().readTree(made.text("MANIFEST.json"));
            // Then
            List<String> expected = made.bundle().files().stream()
                    .filter(file -> !file.path().equals("MANIFEST.json"))
                    .map(file -> file.path() + " " + file.bytes().length + " " + Digests.sha256(file.bytes()))
                    .toList();
            assertThat(manifest.get("files"))
                    .extracting(entry -> entry.get("path").asText() + " "
                            + entry.get("bytes").asInt() + " "
                            + entry.get("sha256").asText())
                    .isEqualTo(expected);
            assertThat(manifest.get("provider").asText())
                    .isEqualTo(made.order().provider().id());
        }
    }

    @Test
    void unpacksIntoItsOwnFolderWithPermissionsAndWithoutATime() throws IOException {
        for (Made made : Made.all()) {
            Path zip = Files.write(folder.resolve("pack.zip"), made.bundle().zip());
            URI uri = URI.create("jar:" + zip.toUri());
            // When
            try (FileSystem unpacked = FileSystems.newFileSystem(uri, Map.of("enablePosixFileAttributes", true))) {
                // Then
                for (PackFile file : made.bundle().files()) {
                    Path path = unpacked.getPath("/" + file.path());
                    assertThat(file.path())
                            .matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?")
                            .doesNotContain("..");
                    assertThat(Files.readString(path)).isEqualTo(file.text());
                    assertThat(Files.getLastModifiedTime(path).toInstant())
                            .isBefore(Instant.parse("1980-01-02T12:00:00Z"));
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(file.path().endsWith(".sh") ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
        }
    }

    @Test
    void leavesNoTemplateAndNoBlankEndBehind() {
        assertThat(Made.all())
                .allSatisfy(made -> assertThat(made.bundle().files())
                        .allSatisfy(file -> assertThat(file.text())
                                .as(file.path())
                                .doesNotContain("{{", "\n\n\n", "NOT_FOUND")
                                .doesNotContainPattern("[ \\t]\\n")
                                .endsWith("\n")));
    }

    @Test
    @Proves("GO-20")
    void keepsTheStepsToOnePage() {
        assertThat(Made.all())
                .allSatisfy(made ->
                        assertThat(made.text("DEPLOY_STEPS.md").lines().count()).isLessThanOrEqualTo(66));
    }

    @Test
    @Proves("GO-21")
    void tellsWhichChecksWillRunAndHowToRunThemByHand() {
        assertThat(Made.all())
                .allSatisfy(made -> assertThat(made.text("POST_DEPLOY_CHECK.md"))
                        .contains("## What runs", "| Health | `/", "| Ready | `/", "| Login |", "| Identity |")
                        .contains("app='" + made.order().url() + "'", "curl -fsS \"$app/", "livegate-probe.sh"));
    }

    @Test
    void shipsAScriptThatShellcheckLikes() throws IOException, InterruptedException {
        assumeThat(onPath("shellcheck")).as("shellcheck is installed").isTrue();
        for (Made made : Made.all()) {
            Path script = Files.writeString(folder.resolve("livegate-probe.sh"), made.text("livegate-probe.sh"));
            // When
            Process check = new ProcessBuilder("shellcheck", "-s", "sh", script.toString())
                    .redirectErrorStream(true)
                    .start();
            // Then
            assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(check.waitFor()).isZero();
        }
    }

    private static List<String> digests() {
        return Made.all().stream().map(made -> made.bundle().digest()).toList();
    }

    private static Map<String, String> values(Made made) {
        return Schemas.variables(made.text(".env.example"));
    }

    /** Capitals, small letters and digits in one word that no slash or hyphen divides: nobody types that. */
    private static boolean isRandom(String word) {
        return Arrays.stream(word.split("[/_-]"))
                .anyMatch(part -> part.length() > 15
                        && part.matches(".*[A-Z].*")
                        && part.matches(".*[a-z].*")
                        && part.matches(".*[0-9].*"));
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
