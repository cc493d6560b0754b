package dev.livegate.checklist.facts.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.livegate.checklist.facts.Dossier;
import dev.livegate.checklist.facts.Dossier.Look;
import dev.livegate.checklist.facts.Dossier.Looks;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.FactSource;
import dev.livegate.inside.Fact.Status;
import dev.livegate.platform.check.Finding;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what others found to facts: true, false, broken. */
class SourcesTest {

    private static final Instant NOW = Dossiers.NOW;

    @ParameterizedTest
    @CsvSource({
        "HealthAnswers, app.health, passed, passed",
        "HealthAnswers, app.health, warning, warning",
        "HealthAnswers, app.health, failed, failed",
        "HealthAnswers, app.health, skipped, deferred",
        "HealthAnswers, app.health, error, error",
        "ReadyAnswers, app.ready, failed, failed",
        "CertificateTrusted, app.tls, warning, failed",
        "HttpLeadsToHttps, app.https, warning, failed",
        "HeadersProtect, app.headers, warning, failed",
        "CookiesKept, app.cookies, passed, passed",
        "AnswersQuickly, app.fast, warning, failed"
    })
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
    @CsvSource({
        "ReadyAnswers, watch.ready, passed, passed",
        "ReadyAnswers, watch.ready, failed, failed",
        "ReadyAnswers, watch.ready, skipped, deferred",
        "AnswersQuickly, watch.latency, passed, passed",
        "AnswersQuickly, watch.latency, warning, warning"
    })
    @Proves({"LIST-74", "LIST-164"})
    void takesARoundOfTheWatchAtItsWord(String check, String fact, String found, String status) {
        // Given
        Dossier dossier = seen("https://app.example.com", Optional.empty(), Optional.of(look(check, found, NOW)));
        // When
        Map<String, String> facts = facts(new RoundsOfTheWatch(), dossier);
        // Then
        assertThat(facts).containsEntry(fact, status);
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
