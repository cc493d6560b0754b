package dev.livegate.checklist.facts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.inside.Fact.Status;
import dev.livegate.platform.check.Finding;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** From what others found to facts: true, false, broken. */
class SourcesTest {

    private static final Instant NOW = Dossiers.NOW;

    private static final Map<String, String> VERIFIED = Map.of(
            "app.health", "HealthAnswers",
            "app.ready", "ReadyAnswers",
            "app.tls", "CertificateTrusted",
            "app.https", "HttpLeadsToHttps",
            "app.headers", "HeadersProtect",
            "app.cookies", "CookiesKept",
            "app.fast", "AnswersQuickly");
    private static final Map<String, String> WATCHED =
            Map.of("watch.health", "HealthAnswers", "watch.ready", "ReadyAnswers", "watch.latency", "AnswersQuickly");

    /** What was found, and what the fact says then; a remark is good enough for some and not for others. */
    private static Stream<Arguments> outcomes(Map<String, String> checks, Set<String> remarked) {
        return checks.entrySet().stream()
                .flatMap(one -> Stream.of("passed", "warning", "failed", "deferred", "skipped", "error")
                        .map(found -> Arguments.of(
                                one.getValue(),
                                one.getKey(),
                                found,
                                switch (found) {
                                    case "skipped" -> "deferred";
                                    case "warning" -> remarked.contains(one.getKey()) ? "warning" : "failed";
                                    default -> found;
                                })));
    }

    static Stream<Arguments> verified() {
        return outcomes(VERIFIED, Set.of("app.health", "app.ready"));
    }

    static Stream<Arguments> watched() {
        return outcomes(WATCHED, WATCHED.keySet());
    }

    @Test
    void takesEveryFactOfTheVerificationAndTheWatchThatItemsAskFor() {
        // When
        Set<String> taken = Stream.of(VERIFIED.keySet(), WATCHED.keySet(), Set.of("watch.errors"))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        // Then
        assertThat(taken)
                .isEqualTo(DecidingFacts.all().stream()
                        .filter(fact -> fact.startsWith("app.") || fact.startsWith("watch."))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("verified")
    @Proves({"LIST-50 to LIST-53", "LIST-59", "LIST-116", "LIST-128", "LIST-142", "LIST-147", "LIST-153"})
    void takesTheVerificationAtItsWord(String check, String fact, String found, String status) {
        // Given
        Dossier dossier = seen("https://app.example.com", Optional.of(look(check, found, NOW)), Optional.empty());
        // When
        Map<String, String> facts = facts(new FindingsOfVerification(), dossier);
        // Then
        assertThat(facts).isEqualTo(Map.of(fact, status));
    }

    @Test
    void asksForNoTlsWhereAPreviewAllowsNone() {
        // Given
        Dossier dossier =
                seen("http://localhost:5000", Optional.of(look("CertificateTrusted", "passed", NOW)), Optional.empty());
        // When
        Map<String, String> facts = facts(new FindingsOfVerification(), dossier);
        // Then
        assertThat(facts).isEqualTo(Map.of("app.tls", "skipped"));
    }

    @Test
    @Proves({"LIST-73", "LIST-165"})
    void believesTheWatchOnceItLookedLater() {
        // Given
        Look verified = look("HealthAnswers", "passed", NOW.minusSeconds(60));
        Look watched = look("HealthAnswers", "failed", NOW);
        // When
        Dossier dossier = seen("https://app.example.com", Optional.of(verified), Optional.of(watched));
        // Then
        assertThat(facts(new FindingsOfVerification(), dossier)).isEqualTo(Map.of("app.health", "failed"));
        assertThat(facts(new RoundsOfTheWatch(), dossier))
                .isEqualTo(Map.of("watch.health", "failed", "watch.errors", "failed"));
    }

    @ParameterizedTest
    @MethodSource("watched")
    @Proves({"LIST-73", "LIST-74", "LIST-164"})
    void takesARoundOfTheWatchAtItsWord(String check, String fact, String found, String status) {
        // Given
        Dossier dossier = seen("https://app.example.com", Optional.empty(), Optional.of(look(check, found, NOW)));
        // When
        Map<String, String> facts = facts(new RoundsOfTheWatch(), dossier);
        // Then
        assertThat(facts).containsEntry(fact, status);
    }

    @ParameterizedTest
    @CsvSource({"passed, passed", "warning, passed", "failed, failed", "error, failed"})
    @Proves("LIST-165")
    void countsTheErrorsOfARound(String found, String status) {
        // Given
        Dossier dossier =
                seen("https://app.example.com", Optional.empty(), Optional.of(look("HealthAnswers", found, NOW)));
        // When
        Map<String, String> facts = facts(new RoundsOfTheWatch(), dossier);
        // Then
        assertThat(facts).containsEntry("watch.errors", status);
    }

    @Test
    @Proves({"LIST-50 to LIST-53", "LIST-73", "LIST-74", "LIST-164", "LIST-165"})
    void saysNothingAsLongAsNobodyHasLooked() {
        // Given
        Dossier dossier = seen("https://app.example.com", Optional.empty(), Optional.empty());
        // When
        Map<String, String> facts = facts(new RoundsOfTheWatch(), dossier);
        // Then
        assertThat(facts).isEmpty();
        assertThat(facts(new FindingsOfVerification(), dossier)).isEmpty();
    }

    /** LIST-128 wants twenty answers, and a round of the watch takes four. */
    @ParameterizedTest
    @CsvSource({
        "passed, passed, passed",
        "passed, warning, failed",
        "warning, passed, failed",
        "passed, skipped, passed"
    })
    void letsARoundSayThatAnAppIsSlowAndNotThatItIsQuick(String verified, String watched, String status) {
        // Given
        Look twenty = look("AnswersQuickly", verified, NOW.minusSeconds(60));
        Look four = look("AnswersQuickly", watched, NOW);
        // When
        Map<String, String> facts = facts(
                new FindingsOfVerification(), seen("https://app.example.com", Optional.of(twenty), Optional.of(four)));
        // Then
        assertThat(facts).isEqualTo(Map.of("app.fast", status));
    }

    @ParameterizedTest
    @CsvSource({
        "worker, inside.worker, passed, passed",
        "rls, inside.rls, failed, failed",
        "redis, redis.answers, warning, warning"
    })
    @Proves("LIST-43")
    void takesWhatWasSeenFromInside(String name, String fact, Status told, String status) {
        // When
        Map<String, String> facts = facts(new SeenFromInside(), inside(name, told, NOW));
        // Then
        assertThat(facts).isEqualTo(Map.of(fact, status));
    }

    @Test
    void believesNoOldReportAndNoneThatSkipped() {
        // When
        Map<String, String> old =
                facts(new SeenFromInside(), inside("worker", Status.passed, NOW.minus(Duration.ofDays(8))));
        Map<String, String> skipped = facts(new SeenFromInside(), inside("redis", Status.skipped, NOW));
        // Then
        assertThat(old).isEqualTo(Map.of("inside.worker", "deferred"));
        assertThat(skipped).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "database, passed, 1, passed",
        "database, passed, 25, deferred",
        "database, failed, 1, deferred",
        "ready, passed, 1, deferred"
    })
    void letsTheMachineOfTheAppSettleWhatAPreflightCouldNotReach(
            String name, Status told, int hoursAgo, String status) {
        // Given
        Looks looks =
                new Looks(Optional.of(look("DatabaseReachable", "deferred", NOW)), Optional.empty(), Optional.empty());
        // When
        Dossier dossier =
                inside(name, told, NOW.minus(Duration.ofHours(hoursAgo))).with(looks);
        // Then
        assertThat(facts(new DatabaseOfPreflight(), dossier)).isEqualTo(Map.of("database.reachable", status));
    }

    private static Map<String, String> facts(FactSource source, Dossier dossier) {
        Map<String, String> facts = new TreeMap<>();
        source.facts(dossier)
                .map(fact -> (Fact) fact)
                .forEach(fact -> facts.put(fact.id(), fact.status().name()));
        return facts;
    }

    private static Look look(String check, String status, Instant at) {
        var finding = new Finding(
                check,
                check,
                dev.livegate.platform.check.Status.valueOf(status),
                true,
                "So it was.",
                null,
                List.of(),
                null,
                1);
        return new Look(List.of(finding), at);
    }

    private static Dossier seen(String url, Optional<Look> verified, Optional<Look> watched) {
        return Dossiers.of(url).with(new Looks(Optional.empty(), verified, watched));
    }

    private static Dossier inside(String name, Status status, Instant at) {
        var fact = new dev.livegate.inside.Fact(name, status, JsonNodeFactory.instance.objectNode(), "docker", at);
        return Dossiers.inside(fact);
    }
}
