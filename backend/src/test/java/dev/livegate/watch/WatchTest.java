package dev.livegate.watch;

import static dev.livegate.testing.Eventually.eventually;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.Phases;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.sandbox.customer.CustomerApp;
import dev.livegate.testing.OftenWatched;
import dev.livegate.testing.Superuser;
import dev.livegate.verification.Verifier;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OftenWatched.class)
class WatchTest {

    @Inject
    Watch watch;

    @Inject
    Phases phases;

    @Inject
    Tx tx;

    private CustomerApp app;
    private Verifier verifier;
    private Scope scope;

    @BeforeEach
    void anAppThatIsLive() {
        app = Verifier.app();
        verifier = Verifier.of(app);
        scope = verifier.team.scope();
        verifier.verify();
        int revision = verifier.config().getInt("revision");
        tx.run(scope, () -> phases.live(scope, revision));
    }

    @AfterEach
    void close() {
        tx.run(scope, () -> phases.reverted(scope, "the test is over"));
        app.close();
    }

    @Test
    void countsTheVerificationOfGoingLiveAsItsFirstRound() {
        // When
        Watch.Standing standing = watch.state(scope).orElseThrow();
        // Then
        assertThat(standing.lastPassed()).isTrue();
        assertThat(standing.isBlocked()).isFalse();
    }

    @Test
    void keepsAHistoryOfRounds() {
        // When
        eventually(() -> assertThat(read().getInt("days[0].rounds")).isGreaterThan(1));
        // Then
        assertThat(read().getString("state")).isEqualTo("passing");
        assertThat(read().getDouble("uptimePercent")).isEqualTo(100.0);
        assertThat(read().getLong("days[0].meanP95Ms")).isNotNegative();
        assertThat(read().getList("changes")).isEmpty();
        assertThat(Superuser.read(
                        "select distinct kind || status from deploy_run where tenant_id = ? and kind = 'WATCH'",
                        verifier.team.id()))
                .containsExactly("WATCHpassed");
    }

    @Test
    void blocksAfterThreeFailuresInARowAndWritesOnceForEachSetOfFaults() {
        // Given
        app.set("health", "500");
        eventually(() -> assertThat(read().getString("state")).isEqualTo("blocked"));
        app.set("ready", "503");
        eventually(() -> assertThat(read().getList("failing")).containsExactly("HealthAnswers", "ReadyAnswers"));
        boolean blocked = watch.state(scope).orElseThrow().isBlocked();
        // When
        app.set("health", "ok").set("ready", "ok");
        // Then
        eventually(() -> assertThat(read().getString("state")).isEqualTo("passing"));
        assertThat(blocked).isTrue();
        List<String> sets = sets();
        assertThat(sets).containsSubsequence("HealthAnswers", "HealthAnswers ReadyAnswers", "");
        assertThat(sets).isEqualTo(withoutRepetitions(sets));
        eventually(() -> assertThat(subjects())
                .hasSameSizeAs(sets)
                .containsOnlyOnce("verify: your live app is well again")
                .contains("verify: your live app fails a check"));
    }

    @Test
    void tellsWhatHasChangedSinceItWentLive() {
        // Given
        Superuser.tamper(
                "update watches set baseline = jsonb_set(baseline, '{build}', '\"an older build\"') where tenant_id = ?",
                verifier.team.id());
        // When
        eventually(() -> assertThat(read().getInt("days[0].rounds")).isPositive());
        // Then
        assertThat(read().getList("changes.what")).containsExactly("build");
        assertThat(read().getString("changes[0].then")).isEqualTo("an older build");
    }

    /** New keys belong to the successor of what is live (C26): neither of the two may look like a stranger meanwhile. */
    @Test
    void staysWellWhileTheProbeTokenIsTurned() {
        // Given
        eventually(() -> assertThat(read().getInt("days[0].rounds")).isGreaterThan(1));
        String fresh = verifier.turn("LIVEGATE_PROBE_TOKEN");
        int before = read().getInt("days[0].rounds");
        eventually(() -> assertThat(read().getInt("days[0].rounds")).isGreaterThan(before + 1));
        List<Object> withTheOld = read().getList("failing");
        // When
        app.set("probeToken", fresh);
        // Then
        int then = read().getInt("days[0].rounds");
        eventually(() -> assertThat(read().getInt("days[0].rounds")).isGreaterThan(then + 1));
        assertThat(withTheOld).isEmpty();
        assertThat(read().getString("state")).isEqualTo("passing");
        assertThat(sets()).isEmpty();
    }

    @Test
    void endsWhenGoingLiveIsReverted() {
        // Given
        int revision = verifier.config().getInt("revision");
        // When
        tx.run(scope, () -> phases.reverted(scope, "a test"));
        // Then
        eventually(() -> assertThat(read().getString("state")).isEqualTo("off"));
        verifier.verify();
        tx.run(scope, () -> phases.live(scope, revision));
        assertThat(watch.state(scope)).isPresent();
    }

    /** Each set of faults that was told, in order; a look that fell between two switches saw one of its own. */
    private List<String> sets() {
        return Superuser.read("""
                select (select coalesce(string_agg(one, ' ' order by one), '')
                    from jsonb_array_elements_text(facts -> 'failing') one)
                from audit_record where tenant_id = ? and event like 'WATCH_%' order by seq""", verifier.team.id());
    }

    private static List<String> withoutRepetitions(List<String> sets) {
        return IntStream.range(0, sets.size())
                .filter(i -> i == 0 || !sets.get(i).equals(sets.get(i - 1)))
                .mapToObj(sets::get)
                .toList();
    }

    private JsonPath read() {
        return verifier.owner.calls().get("/api/deploy/watch").jsonPath();
    }

    private List<String> subjects() {
        return get("/dev/inbox.json")
                .jsonPath()
                .getList("findAll { it.to == '" + verifier.owner.email() + "' }.subject");
    }
}
