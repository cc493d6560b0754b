package dev.livegate.house;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.house.Wire.Answer;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One header set for every kind of answer, byte by byte as it comes; WebTest sees that of pages and of the API. */
@QuarkusTest
class HeaderSetTest {

    private static final List<String> ALWAYS = List.of(
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-opener-policy",
            "cross-origin-embedder-policy",
            "cross-origin-resource-policy");

    @TestHTTPResource(value = "/", management = true)
    URL machines;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEAD /api/health HTTP/1.1 | '' | 200",
                "GET /api/docs HTTP/1.1 | '' | 302",
                "GET //nowhere HTTP/1.1 | '' | 404",
                "POST /api/posts HTTP/1.1 | Content-Type: application/json;Content-Length: 300000 | 413",
                "POST /public/signup/start HTTP/1.1 | Content-Type: text/csv;Content-Length: 0 | 415",
                "POST /public/auth/magic-link HTTP/1.1 | Content-Type: application/json;Content-Length: 0 | 400",
                "PUT /health HTTP/1.1 | '' | 405",
                "OPTIONS /api/me HTTP/1.1 | Origin: https://x.example;Access-Control-Request-Method: GET | 204"
            })
    @Proves({"JOIN-42 to JOIN-45"})
    void isOnWhatIsRefusedAndOnWhatIsEmpty(String line, String headers, int status) {
        // When
        Answer answer = Wire.send(
                (line + "\r\nHost: livegate\r\nConnection: close\r\n" + lines(headers) + "\r\n").getBytes(US_ASCII));
        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(missing(answer.head())).isEmpty();
    }

    @Test
    void isOnAStream() {
        // Given
        Team team = People.tenant("headers");
        Superuser.tamper("update tenants set provision_state = 'complete' where id = ?", team.id());
        // When
        Response answer = team.owner().calls().get("/api/v1/tenants/" + team.id() + "/provision-events");
        // Then
        assertThat(answer.contentType()).startsWith("text/event-stream");
        assertThat(missing(head(answer))).isEmpty();
    }

    /** Nothing of ours is asked there, and an answer without a body has nothing that a header could protect. */
    @ParameterizedTest
    @ValueSource(strings = {"NO HTTP", "GET /api/%zz HTTP/1.1"})
    void isMissingOnlyOnTheEmptyAnswersToWhatIsNoRequest(String line) {
        // When
        Answer answer = Wire.send((line + "\r\nHost: livegate\r\n\r\n").getBytes(US_ASCII));
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.head()).doesNotContain("content-type", "set-cookie");
    }

    @ParameterizedTest
    @CsvSource({"q/metrics", "q/health", "q/nowhere"})
    void isOnWhatMachinesRead(String path) {
        // When
        Response answer = RestAssured.get(machines + path);
        // Then
        assertThat(missing(head(answer))).isEmpty();
    }

    private static String lines(String headers) {
        return headers.isEmpty() ? "" : headers.replace(";", "\r\n") + "\r\n";
    }

    private static String head(Response answer) {
        return "\r\n"
                + answer.headers()
                        .toString()
                        .replace("=", ":")
                        .replace("\n", "\r\n")
                        .toLowerCase(Locale.ROOT);
    }

    private static List<String> missing(String head) {
        return ALWAYS.stream()
                .filter(name -> !head.contains("\r\n" + name + ":"))
                .toList();
    }
}
