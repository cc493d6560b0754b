package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** We look for ourselves, at the sandbox's app. */
@QuarkusTest
class EvaluationTest {

    @Inject
    Evaluation evaluation;

    private final Owner owner = new Owner();
    private CustomerApp app;

    @BeforeEach
    void deploy() {
        app = CustomerApp.start(free());
        livesAt(app.url());
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void knowsAfterwardsWhatCanBeSeenFromOutside() {
        // Given
        owner.bring("NEXT_PUBLIC_API_BASE_URL", "https://api.example.com");
        // When
        Response list = evaluate();
        // Then
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(Stream.of(
                                "LIST-141",
                                "LIST-150",
                                "LIST-56",
                                "LIST-55",
                                "LIST-105",
                                "LIST-110",
                                "LIST-112",
                                "LIST-113")
                        .map(owner::status))
                .containsOnly("passed");
        assertThat(owner.item("LIST-141", "knownBy")).isEqualTo("our look from outside");
        assertThat(owner.status("LIST-54")).as("a name of this machine").isEqualTo("warning");
    }

    @Test
    void unticksWhatHasChanged() {
        // Given
        owner.bring("NEXT_PUBLIC_API_BASE_URL", "https://api.example.com");
        evaluate();
        String before = owner.status("LIST-57");
        app.set("root", "503");
        // When
        evaluate();
        // Then
        assertThat(List.of(before, owner.status("LIST-57"))).containsExactly("passed", "failed");
    }

    @Test
    void troublesAnAppOnceHoweverManyCausesFallTogether() {
        // Given
        evaluate();
        int asked = asked();
        // When
        Stream.of(1, 2, 3).forEach(cause -> evaluation.look(owner.team.scope()));
        // Then
        assertThat(asked()).isEqualTo(asked);
        Superuser.tamper(
                "update checklist_fact set observed_at = observed_at - interval '1 minute' where tenant_id = ?",
                owner.team.id());
        evaluation.look(owner.team.scope());
        assertThat(asked()).as("the next round looks as often again").isEqualTo(2 * asked);
    }

    @Test
    void forgetsWhatWasSeenOfAnotherAddress() {
        // Given
        evaluate();
        String before = owner.status("LIST-141");
        // When
        livesAt("http://localhost:5000");
        // Then
        assertThat(List.of(before, owner.status("LIST-141"))).containsExactly("passed", "deferred");
    }

    @Test
    void findsNothingWhereNothingIs() {
        // Given
        owner.person.calls().body("{\"appUrl\":null}").put("/api/deploy/config");
        // When
        Response list = evaluate();
        // Then
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(Superuser.read("select fact from checklist_fact where tenant_id = ?", owner.team.id()))
                .isEmpty();
    }

    private Response evaluate() {
        return owner.person.calls().post("/api/checklist/evaluate");
    }

    private int asked() {
        return app.requests().entries().size();
    }

    private void livesAt(String url) {
        owner.person
                .calls()
                .body(Map.of("appUrl", url))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
    }

    private static int free() {
        return IntStream.rangeClosed(5006, 5039)
                .filter(EvaluationTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
