package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.Checklist.State;
import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.template.Template;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ChecklistTest {

    @Inject
    Checklist checklist;

    @Inject
    Template template;

    private final Owner owner = new Owner();

    @Test
    void showsAllItemsWithHowEachStands() {
        // When
        JsonPath list = owner.checklist();
        // Then
        List<Map<String, Object>> items = list.getList("sections.items.flatten()");
        assertThat(items)
                .hasSize(170)
                .allSatisfy(item -> assertThat(item)
                        .containsKeys("key", "title", "phase", "kind", "status", "applicable", "message", "fix"));
        assertThat(list.getString("template")).isEqualTo("production v1");
        assertThat(list.getList("sections.key")).hasSize(32).contains("environment-api", "rollback");
        assertThat(list.getList("score.phases.phase")).containsExactly("P", "V", "G", "L", "O");
        assertThat(list.getInt("score.open")).isEqualTo(12);
        assertThat(list.getString("reviewReminder")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true", "400, true"})
    @Proves("LIST-177")
    void remindsOfTheReviewFromTheDayAfterItWasDue(int days, boolean reminds) {
        // Given
        State today = checklist.state(owner.team.scope());
        Instant then = template.reviewBy().plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
        State later = new State(Dossiers.at(today.dossier(), then), today.circumstances(), today.standings());
        // When
        ChecklistView list = ChecklistView.of(template, later, owner.team.scope());
        // Then
        assertThat(list.reviewReminder())
                .isEqualTo(
                        reminds
                                ? "This checklist should have been reviewed by " + template.reviewBy() + "."
                                        + " Ask who runs this Livegate to bring it up to date."
                                : null);
    }

    @Test
    void asksANewcomerOnlyForWhatConcernsThem() {
        // When
        List<String> required = owner.required();
        // Then
        assertThat(required)
                .containsExactlyInAnyOrder(
                        "LIST-1",
                        "LIST-3",
                        "LIST-41",
                        "LIST-51",
                        "LIST-52",
                        "LIST-53",
                        "LIST-100",
                        "LIST-101",
                        "LIST-102",
                        "LIST-103",
                        "LIST-141",
                        "LIST-147",
                        "LIST-150",
                        "LIST-153",
                        "LIST-167");
        assertThat(owner.status("LIST-9")).isEqualTo("skipped");
        assertThat(owner.item("LIST-9", "message")).isEqualTo("Concerns you once you use stripe.");
    }

    @Test
    void asksForMoreOnceAnIntegrationIsUsed() {
        // When
        owner.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        // Then
        assertThat(owner.required()).contains("LIST-9", "LIST-10", "LIST-11", "LIST-12", "LIST-99");
        assertThat(owner.status("LIST-10")).isEqualTo("failed");
        assertThat(owner.item("LIST-10", "message")).isEqualTo("STRIPE_WEBHOOK_SECRET is not set. Enter it.");
        assertThat(owner.status("LIST-12")).isEqualTo("deferred");
        assertThat(owner.status("LIST-94")).as("asked once live only").isEqualTo("skipped");
    }

    @Test
    void ticksAndUnticksItself() {
        // Given
        String before = owner.status("LIST-3");
        owner.person.calls().post("/api/env/generate").then().statusCode(200);
        String made = owner.status("LIST-3");
        String knownBy = owner.item("LIST-3", "knownBy");
        // When
        Superuser.tamper("delete from deploy_key where tenant_id = ?", owner.team.id());
        // Then
        assertThat(List.of(before, made, owner.status("LIST-3"))).containsExactly("failed", "passed", "failed");
        assertThat(knownBy).isEqualTo("credentials");
    }

    @Test
    void showsOneFactUnderEveryItemThatAsksForIt() {
        // When
        owner.bring("REDIS_URL", "not-an-address");
        // Then
        assertThat(List.of(owner.status("LIST-2"), owner.status("LIST-38"))).containsOnly("failed");
        assertThat(owner.item("LIST-2", "message")).isEqualTo(owner.item("LIST-38", "message"));
    }

    @Test
    @Proves("LIST-156")
    void sumsUpWhatIsOpen() {
        // When
        JsonPath list = owner.checklist();
        // Then
        assertThat(list.getString("sections.items.flatten().find { it.key == 'LIST-156' }.message"))
                .isEqualTo(list.getInt("score.open") + " items are still open.");
        assertThat(list.getBoolean("sections.items.flatten().find { it.key == 'LIST-156' }.required"))
                .isFalse();
    }

    @Test
    @Proves("LIST-176")
    void putsTheTenantsAddressIntoTheNames() {
        // Given
        owner.person.calls().body(Map.of("appUrl", "http://localhost:5000/")).put("/api/deploy/config");
        // When
        String title = owner.item("LIST-13", "title");
        // Then
        assertThat(title).isEqualTo("Webhook endpoint configured: `http://localhost:5000/webhooks/stripe`");
    }

    @Test
    void tellsAMemberHowThingsStandAndNoDetails() {
        // When
        Response answer = owner.team.member().calls().get("/api/checklist");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        List<Map<String, Object>> items = answer.jsonPath().getList("sections.items.flatten()");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("message")).isEqualTo("An owner or admin sees the details.");
            assertThat(item.get("fix")).isEqualTo(List.of());
        });
    }

    @Test
    void isReadOnlyByThoseWhoMay() {
        // When
        int member = Owner.say(owner.team.member(), "LIST-167", Owner.evidence("https://example.com/runbook"))
                .statusCode();
        // Then
        assertThat(member).isEqualTo(403);
        assertThat(owner.status("LIST-167")).isEqualTo("deferred");
    }

    @Test
    void isNotTouchedByAnotherTenant() {
        // Given
        Owner other = new Owner();
        // When
        other.say("LIST-167", Owner.evidence("https://example.com/runbook"))
                .then()
                .statusCode(200);
        // Then
        assertThat(other.status("LIST-167")).isEqualTo("passed");
        assertThat(owner.status("LIST-167")).isEqualTo("deferred");
    }
}
