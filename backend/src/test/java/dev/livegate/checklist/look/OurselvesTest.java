package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Status;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What we ask of the API of others holds for our own, looked at from outside like theirs. */
@QuarkusTest
@TestProfile(OurselvesTest.WhereAPreviewMayCall.class)
class OurselvesTest {

    private static final int PORT = 5038;
    private static final Set<String> OF_AN_API =
            Set.of("web.openapi", "web.api-docs", "web.malformed", "web.forged-token", "web.cors");

    public static class WhereAPreviewMayCall implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.test-port", Integer.toString(PORT));
        }
    }

    @Inject
    @All
    List<SiteCheck> shelf;

    @Test
    void passTheChecksOfAnApi() throws Exception {
        Map<String, Status> found = new TreeMap<>();
        try (Sites sites = new Sites()) {
            Site ourselves = sites.at("http://localhost:" + PORT);
            // When
            for (SiteCheck check : shelf) {
                if (OF_AN_API.contains(check.id())) {
                    found.put(check.id(), check.judge(ourselves).status());
                }
            }
        }
        // Then
        assertThat(found).containsOnlyKeys(OF_AN_API);
        assertThat(found.values()).containsOnly(Status.passed);
    }
}
