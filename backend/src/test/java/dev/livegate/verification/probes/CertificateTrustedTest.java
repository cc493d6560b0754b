package dev.livegate.verification.probes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.TlsFacts;
import dev.livegate.platform.time.Time;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More than 14 days must be left; what is not trusted at all is seen elsewhere. */
class CertificateTrustedTest {

    private final Time time = new Time();

    @ParameterizedTest
    @CsvSource({"60, passed", "15, passed", "13, warning", "0, warning"})
    @Proves({"LIST-53", "LIST-59"})
    void wantsTwoWeeksLeft(int days, String status) {
        // Given
        Instant end = time.now().plus(Duration.ofDays(days)).plusSeconds(60);
        TlsFacts facts = new TlsFacts(
                "TLSv1.3", "TLS_AES_128_GCM_SHA256", List.of(), "", Instant.EPOCH, end, true, true, "", "", null);
        // When
        Verdict verdict = new CertificateTrusted(time).trusted(facts);
        // Then
        assertThat(verdict.status()).hasToString(status);
        assertThat(verdict.message()).startsWith("Trusted for " + days + " more day");
    }
}
