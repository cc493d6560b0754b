package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Eventually;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An item is observed, then warns, then blocks; whom it would block is known before. */
@QuarkusTest
class RolloutTest {

    private final Owner owner = new Owner();
    private final Person operator = People.operator();

    @AfterEach
    void meanItInEarnest() {
        say("strict");
    }

    @Test
    @Proves("LIST-177")
    void observesThenWarnsThenBlocks() {
        // When
        List<List<String>> seen = Stream.of("observe", "warn", "strict")
                .map(earnest -> {
                    say(earnest);
                    return List.of(owner.status("LIST-167"), owner.item("LIST-167", "required"));
                })
                .toList();
        // Then
        assertThat(seen)
                .containsExactly(List.of("skipped", "false"), List.of("warning", "true"), List.of("deferred", "true"));
        assertThat(Superuser.read("select event from audit_record where event = 'CHECKLIST_ITEM_ROLLED_OUT'"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void tellsTheOperatorWhomAnItemWouldBlock() {
        // Given
        say("observe");
        int before = radius();
        owner.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        // When
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(Superuser.read(
                                "select array_to_string(stopped_by, ' ') from checklist_tally where tenant_id = ?",
                                owner.team.id()))
                        .anySatisfy(stopped -> assertThat(stopped).contains("LIST-167")));
        // Then
        assertThat(radius()).isGreaterThan(before);
        assertThat(operator.calls()
                        .get("/api/admin/checklist")
                        .<String>path("items.find { it.key == 'LIST-167' }.radius"))
                .matches("Would have blocked \\d+ of \\d+ tenants?\\.");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        // When
        List<Integer> tries = List.of(
                say("LIST-999", Map.of("earnest", "warn")).statusCode(),
                say("LIST-167", Map.of()).statusCode(),
                owner.person.calls().get("/api/admin/checklist").statusCode());
        // Then
        assertThat(tries).containsExactly(404, 400, 403);
    }

    @Test
    void namesEveryItemWithoutTheAddressOfAnybody() {
        // When
        Response all = operator.calls().get("/api/admin/checklist");
        // Then
        assertThat(all.jsonPath().getList("items.title", String.class))
                .hasSize(170)
                .contains("Webhook endpoint configured: `https://YOUR-APP/webhooks/stripe`")
                .noneMatch(title -> title.contains("{{"));
    }

    private int radius() {
        return operator.calls().get("/api/admin/checklist").path("items.find { it.key == 'LIST-167' }.blocked");
    }

    private void say(String earnest) {
        say("LIST-167", Map.of("earnest", earnest)).then().statusCode(200);
    }

    private Response say(String key, Map<String, ?> body) {
        return operator.calls().body(body).put("/api/admin/checklist/" + key);
    }
}
