package dev.livegate.platform.mode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.testing.Production;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The application as production starts it, with the settings that DEPLOY.md asks for. */
@QuarkusTest
@TestProfile(Production.class)
class ProductionTest {

    @Test
    @Proves("JOIN-41")
    void tellsBrowsersToStayWithTls() {
        // When
        given().get("/health")
                .then()
                // Then
                .statusCode(200)
                .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains; preload"));
    }

    @Test
    @Proves("JOIN-42")
    void upgradesWhatAPageAsksFor() {
        // When
        given().get("/login")
                .then()
                // Then
                .header("Content-Security-Policy", containsString("upgrade-insecure-requests"));
    }

    @Test
    void leadsSearchEnginesToItsPublicPages() {
        // When
        given().get("/robots.txt")
                .then()
                // Then
                .statusCode(200)
                .body(containsString("Disallow: /dashboard"))
                .body(containsString("Sitemap: https://livegate.example/sitemap.xml"));
    }

    @Test
    void hasNoInbox() {
        // When
        given().get("/dev/inbox.json")
                .then()
                // Then
                .statusCode(404);
    }

    @Test
    @Proves({"JOIN-46", "JOIN-102"})
    void letsThePagesOfANamedOriginReadAndOfNoOther() {
        // When
        List<String> allowed = Stream.of("https://console.livegate.example", "https://evil.example", "null")
                .map(origin -> given().header("Origin", origin).get("/api/health"))
                .map(answer -> String.valueOf(answer.header("Access-Control-Allow-Origin")))
                .toList();
        // Then
        assertThat(allowed).containsExactly("https://console.livegate.example", "null", "null");
    }
}
