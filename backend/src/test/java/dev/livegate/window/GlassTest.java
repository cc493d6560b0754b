package dev.livegate.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.golive.Launch;
import dev.livegate.platform.time.InWords;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Going live with windows on the door, and past them. */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class GlassTest {

    private static final String OPENING = "report.findings.find { it.id == 'WindowOpen' }.";

    @Test
    @Proves("SELL-71")
    void holdsGoingLiveInAFreeze() {
        // Given
        Launch launch = Launch.verified();
        Map<String, Object> freeze = Changing.wish("deny", -60, 120);
        freeze.put("timezone", "Atlantic/Reykjavik");
        LocalDateTime opens =
                LocalDateTime.parse((String) freeze.get("localStart")).plusHours(2);
        new Changing(launch.owner).add(freeze).then().statusCode(201);
        // When
        Response refusal = launch.goLive();
        // Then
        refusal.then()
                .statusCode(409)
                .body("code", equalTo("WINDOW_CLOSED"))
                .body(
                        "detail",
                        containsString("Olga keeps changes out: Stock is counted. It opens on " + InWords.of(opens)
                                + " (Atlantic/Reykjavik). Wait for it, or change the window."))
                .body("fix[0].value", equalTo("/dashboard/windows"));
        assertThat(launch.gate().<String>path("verdict")).isEqualTo("hold");
    }

    @Test
    void letsGoLiveWithinAWindowForChanges() {
        // Given
        Launch launch = Launch.verified();
        new Changing(launch.owner).window("allow", -60, 120).then().statusCode(201);
        // When
        Response live = launch.goLive();
        // Then
        live.then().statusCode(200);
        assertThat(launch.report(live).getString(OPENING + "status")).isEqualTo("passed");
        assertThat(launch.badge().getList("exemptions")).isNull();
    }

    @Test
    void letsGoLivePastAFreezeWhereEverybodySeesIt() {
        // Given
        Launch launch = Launch.verified();
        Changing changing = new Changing(launch.owner);
        changing.window("deny", -60, 120);
        changing.breakGlass("The shop is down.").then().statusCode(201).body("reason", equalTo("The shop is down."));
        // When
        Response live = launch.goLive();
        // Then
        live.then().statusCode(200);
        JsonPath report = launch.report(live);
        assertThat(report.getString("report.verdict")).isEqualTo("GO");
        assertThat(report.getString(OPENING + "status")).isEqualTo("warning");
        assertThat(report.getString(OPENING + "message"))
                .containsPattern("do not count until \\w+ \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d \\(UTC\\): ")
                .contains("broke the glass", "The shop is down.");
        assertThat(launch.badge().getString("exemptions[0].text")).contains("broke the glass", "The shop is down.");
        assertThat(launch.badge().getString("exemptions[0].fixPath")).isEqualTo("/dashboard/windows");
        assertThat(launch.events()).contains("WINDOW_GLASS_BROKEN");
    }

    @Test
    void letsTheWindowsCountAgainOnceItIsMended() {
        // Given
        Launch launch = Launch.verified();
        Changing changing = new Changing(launch.owner);
        changing.window("deny", -60, 120);
        changing.breakGlass("The shop is down.");
        String during = launch.gate().path("verdict");
        // When
        Response mended = changing.mend();
        // Then
        mended.then().statusCode(204);
        assertThat(during).isEqualTo("go");
        assertThat(launch.gate().<String>path("verdict")).isEqualTo("hold");
        assertThat(launch.badge().getList("exemptions")).isNull();
        assertThat(launch.events()).contains("WINDOW_GLASS_MENDED");
        assertThat(changing.mend().statusCode()).isEqualTo(404);
    }

    @Test
    void heals() {
        // Given
        Launch launch = Launch.verified();
        Changing changing = new Changing(launch.owner);
        changing.window("deny", -60, 120);
        changing.breakGlass("The shop is down.");
        // When
        Superuser.tamper(
                "update broken_glass set broken_at = now() - interval '2 hours', until = now() - interval '1 second'"
                        + " where tenant_id = ?",
                launch.team.id());
        // Then
        assertThat(launch.gate().<String>path("verdict")).isEqualTo("hold");
        assertThat(changing.state("").<Boolean>path("open")).isFalse();
        assertThat(changing.breakGlass("The shop is down again.").statusCode()).isEqualTo(201);
    }

    @Test
    void isBrokenOnceByTenAtOnce() {
        // Given
        Changing changing = new Changing(Launch.answered().owner);
        // When
        List<Integer> answers = Parallel.times(
                10, () -> changing.breakGlass("The shop is down.").statusCode());
        // Then
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void wantsAReasonThatSaysSomething() {
        // Given
        Changing changing = new Changing(Launch.answered().owner);
        // When
        Response refusal = changing.breakGlass("urgent");
        // Then
        refusal.then().statusCode(400).body("errors[0].field", equalTo("reason"));
    }
}
