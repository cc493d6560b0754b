package dev.livegate.golive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.gate.Windows.Closed;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The fourth door: scripts/gate.sh in a pipeline. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class GateScriptTest {

    private record Said(int exit, String out, String err) {}

    @Test
    @Proves("GO-7")
    void endsWithZeroForGo() throws Exception {
        // Given
        Launch launch = Launch.verified();
        // When
        Said said = gate(launch);
        // Then
        assertThat(said).isEqualTo(new Said(0, "GO: everything that must be true is true.\n", ""));
    }

    @Test
    void endsWithOneForNoGoAndSaysWhy() throws Exception {
        // Given
        Launch launch = Launch.configured();
        // When
        Said said = gate(launch);
        // Then
        assertThat(said.exit).isEqualTo(1);
        assertThat(said.out).startsWith("NO-GO").contains("VERIFICATION_REQUIRED: The app has not been verified yet.");
    }

    @Test
    void endsWithThreeForHold() throws Exception {
        // Given
        Launch launch = Launch.verified();
        TestObjections.closeWindow(launch.team.id(), new Closed("No \"changes\" <now>.", null));
        // When
        Said said = gate(launch, "--wait", "1");
        // Then
        assertThat(said.exit).isEqualTo(3);
        assertThat(said.out).contains("WINDOW_CLOSED: No \"changes\" <now>.");
    }

    @Test
    void endsWithTwoWithoutAnAnswerToGoBy() throws Exception {
        // When
        Said wrong = run("lg_00000000_" + "a".repeat(43), List.of());
        Said none = run("", List.of());
        Said unknown = run("lg_x", List.of("--frob"));
        // Then
        assertThat(List.of(wrong.exit, none.exit, unknown.exit)).containsOnly(2);
        assertThat(wrong.err).contains("The token is not accepted");
        assertThat(none.err).contains("Set LIVEGATE_TOKEN");
    }

    @Test
    void printsTheAnswerAsItCame() throws Exception {
        // Given
        Launch launch = Launch.configured();
        // When
        Said said = gate(launch, "--json");
        // Then
        assertThat(new JsonPath(said.out).getString("verdict")).isEqualTo("no-go");
        assertThat(said.exit).isEqualTo(1);
    }

    @Test
    void printsATestCaseForEachGate() throws Exception {
        // Given
        Launch launch = Launch.verified();
        TestObjections.closeWindow(launch.team.id(), new Closed("No \"changes\" <now> & here.", null));
        // When
        Said said = gate(launch, "--junit");
        // Then
        XmlPath suite = new XmlPath(said.out);
        assertThat(suite.getInt("testsuite.@tests")).isGreaterThanOrEqualTo(9);
        assertThat(suite.getInt("testsuite.@failures")).isEqualTo(1);
        assertThat(suite.getString("testsuite.testcase.failure.@message")).startsWith("No \"changes\" <now> & here.");
    }

    private static Said gate(Launch launch, String... options) throws Exception {
        String token = launch.owner
                .calls()
                .body(Map.of("name", "ci", "scopes", List.of("deploy")))
                .post("/api/tokens")
                .path("token");
        return run(token, List.of(options));
    }

    private static Said run(String token, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "../scripts/gate.sh"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BASE", "http://localhost:" + RestAssured.port);
        builder.environment().put("LIVEGATE_TOKEN", token);
        Process script = builder.start();
        String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(script.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(script.exitValue(), out, err);
    }
}
