package dev.livegate.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The routes that were promised before there was code: an id may be called otherwise, nothing else. */
@QuarkusTest
class PromisedRoutesTest {

    private static final Path ROUTES = Path.of("src/test/resources/contract/routes.txt");

    @Test
    @Proves({"GO-5", "GO-6"})
    void areAllInTheContract() throws IOException {
        // Given
        List<String> routes = Files.readAllLines(ROUTES);
        // When
        Map<String, Map<String, Object>> offered = offered();
        // Then
        assertThat(routes).hasSizeGreaterThan(80).allMatch(route -> isAmong(offered, route));
    }

    @Test
    void areMissedWhenNobodyOffersThem() {
        // When
        Map<String, Map<String, Object>> offered = offered();
        // Then
        assertThat(List.of("DELETE /api/dashboard/stats", "GET /api/dashboard", "GET /api/deploy/runs/{id}/gone"))
                .noneMatch(route -> isAmong(offered, route));
    }

    private static Map<String, Map<String, Object>> offered() {
        return given().get("/api/openapi.json").jsonPath().getMap("paths");
    }

    private static boolean isAmong(Map<String, Map<String, Object>> offered, String route) {
        String[] words = route.split(" ");
        return offered.entrySet().stream()
                .filter(path -> path.getValue().containsKey(words[0].toLowerCase(Locale.ROOT)))
                .anyMatch(path -> words[1].replaceAll("\\{\\w+}", "x").matches(pattern(path.getKey())));
    }

    private static String pattern(String template) {
        return template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+");
    }
}
