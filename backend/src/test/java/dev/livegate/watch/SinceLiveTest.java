package dev.livegate.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.verification.visit.Sight;
import dev.livegate.verification.visit.Sight.Tls;
import dev.livegate.watch.SinceLive.Change;
import dev.livegate.watch.SinceLive.What;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a change since the app went live, and what only nobody could see this time. */
class SinceLiveTest {

    private static final Tls FIRST = tls("a");
    private static final Sight THEN = sight(List.of("192.0.2.1", "192.0.2.2"), FIRST, Map.of("server", "caddy"), "1");

    @Test
    void saysNothingOfAnAppThatIsAsItWas() {
        // When
        List<Change> changes = SinceLive.between(THEN, THEN);
        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void namesEveryThingThatIsNotAsItWas() {
        // Given
        Sight now = sight(List.of("192.0.2.9"), tls("b"), Map.of("x-frame-options", "DENY"), "2");
        // When
        List<Change> changes = SinceLive.between(THEN, now);
        // Then
        String certificate = ", until Thursday 24 December 2026, 00:00 (UTC)";
        assertThat(changes)
                .containsExactly(
                        new Change(What.certificate, "a".repeat(16) + certificate, "b".repeat(16) + certificate),
                        new Change(What.addresses, "192.0.2.1, 192.0.2.2", "192.0.2.9"),
                        new Change(What.headers, "server: caddy", "server: none"),
                        new Change(What.headers, "x-frame-options: none", "x-frame-options: DENY"),
                        new Change(What.build, "1", "2"));
    }

    @Test
    void takesAnAppThatNobodyCouldSeeForUnchanged() {
        // When
        List<Change> changes = SinceLive.between(THEN, Sight.NOTHING);
        // Then
        assertThat(changes).isEmpty();
    }

    @Test
    void takesOneAddressOfSeveralForTheSamePlace() {
        // Given
        Sight now = sight(List.of("192.0.2.2", "192.0.2.3"), FIRST, THEN.headers(), "1");
        // When
        List<Change> changes = SinceLive.between(THEN, now);
        // Then
        assertThat(changes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 60, false", "20, 71, true", "60, 120, false", "60, 121, true", "200, 90, false"})
    void mindsAnAppThatTakesTwiceAsLongAndNoticeablySo(long then, long now, boolean slower) {
        // When
        List<Change> changes = SinceLive.between(paced(then), paced(now));
        // Then
        assertThat(changes)
                .isEqualTo(slower ? List.of(new Change(What.latency, then + " ms", now + " ms")) : List.of());
    }

    private static Tls tls(String letter) {
        return new Tls(letter.repeat(64), letter.repeat(64), Instant.parse("2026-12-24T00:00:00Z"), "TLSv1.3");
    }

    private static Sight sight(List<String> addresses, Tls tls, Map<String, String> headers, String build) {
        return new Sight(addresses, tls, headers, build, null, "/health", "/ready");
    }

    private static Sight paced(long millis) {
        return new Sight(THEN.addresses(), FIRST, THEN.headers(), "1", millis, "/health", "/ready");
    }
}
