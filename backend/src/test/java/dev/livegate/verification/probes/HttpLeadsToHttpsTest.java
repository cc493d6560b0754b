package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Status;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Timings;
import dev.livegate.testing.Proves;
import dev.livegate.verification.visit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers without https, and where that leads. */
class HttpLeadsToHttpsTest {

    @ParameterizedTest
    @CsvSource({
        "301, https://app.acme.com/, passed",
        "308, https://www.acme.com/, passed",
        "302, http://www.acme.com/, warning",
        "302, /login, warning",
        "200, '', warning",
        "403, '', passed",
        "503, '', passed"
    })
    @Proves("LIST-147")
    void wantsEveryRequestLedToHttpsOrServedNothing(int status, String location, Status verdict) {
        // Given
        Map<String, List<String>> headers = location.isEmpty() ? Map.of() : Map.of("location", List.of(location));
        Timings timings = new Timings(null, null, null, null, Duration.ZERO);
        Target app = Target.parse("https://app.acme.com/");
        Exchange exchange = new Exchange(status, headers, new byte[0], false, app, "192.0.2.1", null, timings);
        // When
        Status judged = HttpLeadsToHttps.judge(new Answer("/", exchange)).status();
        // Then
        assertThat(judged).isEqualTo(verdict);
    }

    @Test
    @Proves("LIST-147")
    void findsNothingWrongWhereNothingAnswers() {
        // When
        Status judged = HttpLeadsToHttps.judge(new Answer("/", null)).status();
        // Then
        assertThat(judged).isEqualTo(Status.passed);
    }
}
