package dev.livegate.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebTest {

    private static final List<String> ALWAYS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "X-Request-Id");

    @ParameterizedTest
    @CsvSource({
        "GET,/,200",
        "GET,/dashboard/deploy/secrets,200",
        "GET,/nowhere,404",
        "GET,/assets/missing.js,404",
        "GET,/api/health,200",
        "GET,/api/none,404",
        "PUT,/api/health,405",
        "POST,/onboarding,405",
        "GET,/api/test/bug,500",
        "GET,/api/test/owners,401",
        "GET,/api/openapi.json,200",
        "GET,/favicon.svg,200",
        "GET,/robots.txt,200",
        "GET,/sitemap.xml,200",
        "GET,/legal/terms,200",
        "GET,/legal/nowhere,404",
        "GET,/api/docs/,200"
    })
    @Proves({"JOIN-42 to JOIN-45", "JOIN-103"})
    void sendsTheSecurityHeadersOnEveryAnswer(String method, String path, int status) {
        // When
        Response answer = given().redirects().follow(false).request(method, path);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ALWAYS)
                .allSatisfy(name -> assertThat(answer.header(name)).as(name).isNotBlank());
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
        assertThat(answer.header("Server")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/onboarding", "/login/abc", "/r/token", "/dashboard/deploy/secrets", "/admin/onboard"})
    @Proves({"WIZ-13", "JOIN-1"})
    void servesKnownPagesFresh(String page) {
        // When
        given().get(page)
                .then()
                // Then
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void givesAnUnknownPageTheAppsOwn404() {
        // When
        given().get("/dashboard/nothing-here")
                .then()
                // Then
                .statusCode(404)
                .contentType(containsString("text/html"));
    }

    @Test
    void neverServesThePageForAMissingFile() {
        // When
        given().get("/assets/gone-123.js")
                .then()
                // Then
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-cache");
    }

    @Test
    void servesHashedScriptsAsTheBuildCompressedThem() {
        // Given
        String script = script();
        String plain = given().header("Accept-Encoding", "identity").get(script).asString();
        // When
        given().config(raw())
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .get(script)
                .then()
                // Then
                .statusCode(200)
                .header("Content-Encoding", "br")
                .header("Vary", containsString("Accept-Encoding"))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(startsWith("text/javascript"))
                .header("Content-Length", Integer::parseInt, lessThan(plain.length()));
    }

    @Test
    void servesHashedScriptsByGzipToWhoReadsNoBrotli() {
        // When
        given().config(raw())
                .header("Accept-Encoding", "gzip, br;q=0")
                .get(script())
                .then()
                // Then
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("Vary", containsString("Accept-Encoding"));
    }

    @Test
    @Proves("JOIN-42")
    void letsAPageRunNothingButItsOwn() {
        // When
        String page = given().get("/dashboard/deploy").header("Content-Security-Policy");
        String answer = given().get("/api/health").header("Content-Security-Policy");
        // Then
        assertThat(page)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(answer).isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @Test
    @Proves({"JOIN-46", "JOIN-102"})
    void answersNoOriginByDefault() {
        // When
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/health")
                .then()
                // Then
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void followsARequestByTheIdItCameWith() {
        // When
        given().header("X-Request-Id", "phone-1")
                .get("/api/health")
                .then()
                // Then
                .header("X-Request-Id", equalTo("phone-1"));
    }

    @Test
    void makesItsOwnIdWhenTheOfferedOneIsNotSafe() {
        // When
        String id = given().header("X-Request-Id", "a b;c").get("/api/health").header("X-Request-Id");
        // Then
        assertThat(id).matches("[0-9a-f-]{36}");
    }

    @Test
    void tellsSearchEnginesThatAPreviewIsForNobody() {
        // When
        given().get("/robots.txt")
                .then()
                // Then
                .contentType(startsWith("text/plain"))
                .body(equalTo("User-agent: *\nDisallow: /\n"));
    }

    @Test
    void namesThePagesThatAreForAll() {
        // When
        List<String> addresses = given().get("/sitemap.xml").xmlPath().getList("urlset.url.loc");
        // Then
        assertThat(addresses)
                .hasSizeGreaterThan(3)
                .allSatisfy(address -> assertThat(given().urlEncodingEnabled(false)
                                .get(URI.create(address).getPath())
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    @Proves("JOIN-120")
    void keepsMetricsOffThePublicPort() {
        // When
        given().get("/q/metrics")
                .then()
                // Then
                .statusCode(404);
    }

    private static String script() {
        return Pattern.compile("/assets/[^\"]+\\.js")
                .matcher(given().get("/").asString())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static RestAssuredConfig raw() {
        return RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    }
}
