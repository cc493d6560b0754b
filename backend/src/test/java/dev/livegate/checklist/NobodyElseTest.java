package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.testing.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No item of a tenant turns green by a member, or by anybody of another tenant, whatever they say of whichever item. */
@QuarkusTest
class NobodyElseTest {

    private static final List<Map<String, ?>> WORDS = List.of(
            Owner.evidence("https://example.com/so-it-is"),
            Map.of("attest", Map.of("statement", "So it is.")),
            Map.of("exempt", Map.of("reason", "Later.", "hours", 72)),
            Map.of("notApplicable", Map.of("value", true, "reason", "We have none.")));

    private final Owner owner = new Owner();

    @Test
    void turnsNoItemGreenByAMember() {
        // Given
        Person member = owner.team.member();
        List<Map<String, Object>> before = items(owner);
        // When
        Stream<Response> answers = Stream.concat(
                keys(before).flatMap(key -> WORDS.stream().map(words -> Owner.say(member, key, words))),
                Stream.of(report(member), member.calls().post("/api/checklist/evaluate")));
        // Then
        assertThat(answers.map(Response::statusCode)).containsOnly(403);
        assertThat(items(owner)).isEqualTo(before);
    }

    @Test
    void turnsNoItemGreenByAnotherTenant() {
        // Given
        Owner other = new Owner();
        List<Map<String, Object>> before = items(owner);
        // When
        keys(before).forEach(key -> WORDS.forEach(words -> other.say(key, words)));
        report(other.person).then().statusCode(200);
        other.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        // Then
        assertThat(items(other)).isNotEqualTo(before);
        assertThat(items(owner)).isEqualTo(before);
    }

    /** Everything that a pipeline may report. */
    private static Response report(Person who) {
        List<Map<String, String>> facts = DecidingFacts.all().stream()
                .filter(fact -> Origin.of(fact) == Origin.token)
                .map(fact -> Map.of("id", fact, "status", "passed"))
                .toList();
        return who.calls().body(Map.of("facts", facts)).post("/api/checklist/facts");
    }

    private static List<Map<String, Object>> items(Owner whose) {
        return whose.checklist().getList("sections.items.flatten()");
    }

    private static Stream<String> keys(List<Map<String, Object>> items) {
        return items.stream().map(item -> item.get("key").toString());
    }
}
