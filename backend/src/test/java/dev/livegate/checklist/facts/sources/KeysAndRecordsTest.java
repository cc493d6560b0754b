package dev.livegate.checklist.facts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Keys;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.checklist.facts.Dossier.Workspace;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.TemplateTest;
import dev.livegate.credential.IntegrationView;
import dev.livegate.credential.IntegrationView.WantedKey;
import dev.livegate.deployment.key.KeyView;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From keys, pre-flight and our own records to facts: true, false, broken. */
class KeysAndRecordsTest {

    static Stream<String> keys() {
        return facts("key.").filter(name -> !name.equals("JWT_SECRET"));
    }

    static Stream<String> vendors() {
        return facts("fits.");
    }

    @ParameterizedTest
    @MethodSource("keys")
    @Proves({
        "LIST-2",
        "LIST-4 to LIST-11",
        "LIST-15 to LIST-18",
        "LIST-21 to LIST-23",
        "LIST-27 to LIST-29",
        "LIST-33 to LIST-40"
    })
    void judgesEachKeyByItsFormAndMissesTheOneThatIsNotSet(String key) {
        // When
        List<String> seen = Stream.of("passed", "failed", "error", "missing")
                .map(status -> told(new KeysOfVendors(), with(key, status)).get("key." + key))
                .toList();
        // Then
        assertThat(seen).containsExactly("passed", "failed", "error", "failed");
    }

    @ParameterizedTest
    @MethodSource("vendors")
    @Proves({"LIST-5", "LIST-6", "LIST-9", "LIST-11", "LIST-29", "LIST-33 to LIST-35", "LIST-37"})
    void judgesWhetherTheKeysFitEachOther(String vendor) {
        // When
        List<String> seen = Stream.of("passed", "failed", "error", "skipped")
                .map(status ->
                        told(new KeysOfVendors(), fitting(vendor, status)).get("fits." + vendor))
                .toList();
        // Then
        assertThat(seen).containsExactly("passed", "failed", "error", "deferred");
    }

    @Test
    @Proves("LIST-3")
    void knowsTheSecretThatWasMadeAndMissesOneThatWasNot() {
        // Given
        KeyView made = new KeyView("JWT_SECRET", true, true, "abcd", Dossiers.NOW, null);
        // When
        List<Map<String, String>> seen = Stream.of(
                        List.of(made), List.<KeyView>of(), List.of(KeyView.brought("JWT_SECRET", "abcd", Dossiers.NOW)))
                .map(known -> told(new KeysWeMade(), keyring(known, List.of())))
                .toList();
        // Then
        assertThat(seen)
                .as("one that was brought is judged like other keys")
                .containsExactly(Map.of("key.JWT_SECRET", "passed"), Map.of("key.JWT_SECRET", "failed"), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "DatabaseUrlWellFormed, database.url, passed, passed",
        "DatabaseUrlWellFormed, database.url, failed, failed",
        "DatabaseUrlWellFormed, database.url, error, error",
        "DatabaseUrlWellFormed, database.url, deferred, deferred",
        "DatabaseReachable, database.reachable, passed, passed",
        "DatabaseReachable, database.reachable, failed, failed",
        "DatabaseReachable, database.reachable, error, error",
        "DatabaseReachable, database.reachable, skipped, deferred",
        "DatabaseReachable, database.reachable, deferred, deferred"
    })
    @Proves({"LIST-1", "LIST-41"})
    void takesThePreflightAtItsWord(String check, String fact, Status found, String status) {
        // Given
        Looks looks = new Looks(
                Optional.of(new Look(List.of(finding(check, found)), Dossiers.NOW)),
                Optional.empty(),
                Optional.empty());
        // When
        Map<String, String> seen = told(
                new DatabaseOfPreflight(),
                Dossiers.of("https://app.example.com").with(looks));
        // Then
        assertThat(seen).isEqualTo(Map.of(fact, status));
    }

    /** What items ask of a look from inside, the script that is shipped delivers. */
    @Test
    void looksFromInsideForEverythingThatItemsAskFor() throws IOException {
        // Given
        String script = Files.readString(Path.of("../deploy-templates/common/livegate-probe.sh"));
        // When
        Set<String> told = Pattern.compile("(?:also|judge) ([a-z][a-z-]+) ")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        // Then
        assertThat(told).containsAll(facts("inside.").toList());
    }

    private static Stream<String> facts(String beginning) {
        return TemplateTest.template().items().stream()
                .map(Item::facts)
                .flatMap(List::stream)
                .filter(fact -> fact.startsWith(beginning))
                .map(fact -> fact.substring(beginning.length()))
                .distinct()
                .sorted();
    }

    private static Dossier with(String key, String status) {
        boolean set = !status.equals("missing");
        List<Finding> findings = set ? List.of(finding(key, Status.valueOf(status))) : List.of();
        return keyring(
                set ? List.of(KeyView.brought(key, "abcd", Dossiers.NOW)) : List.of(),
                List.of(integration("vendor", List.of(new WantedKey(key, true, set, "")), findings)));
    }

    private static Dossier fitting(String vendor, String status) {
        return keyring(
                List.of(),
                List.of(integration(vendor, List.of(), List.of(finding(vendor + "-fits", Status.valueOf(status))))));
    }

    private static IntegrationView integration(String id, List<WantedKey> keys, List<Finding> findings) {
        return new IntegrationView(id, id, "", true, true, true, "", keys, findings);
    }

    private static Finding finding(String id, Status status) {
        return new Finding(id, id, status, true, "So it was.", null, List.of(), null, 1);
    }

    private static Dossier keyring(List<KeyView> known, List<IntegrationView> integrations) {
        Dossier bare = Dossiers.of("https://app.example.com");
        return withKeys(bare, new Keys(known, integrations), bare.workspace());
    }

    private static Dossier withKeys(Dossier bare, Keys keys, Workspace workspace) {
        return new Dossier(
                bare.scope(),
                bare.now(),
                bare.answers(),
                bare.live(),
                keys,
                bare.looks(),
                workspace,
                bare.recorded(),
                bare.inside());
    }

    private static Map<String, String> told(FactSource source, Dossier dossier) {
        Map<String, String> seen = new TreeMap<>();
        source.facts(dossier).forEach(fact -> seen.put(fact.id(), fact.status().name()));
        return seen;
    }
}
