package dev.livegate.checklist.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.answer.Answers;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.rollout.Rollout;
import dev.livegate.checklist.template.Circumstances;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.ItemKind;
import dev.livegate.checklist.template.TemplateTest;
import dev.livegate.platform.check.Status;
import dev.livegate.testing.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each automatic item alone: true, false, broken, unknown. */
class StandingsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Standings STANDINGS = new Standings(TemplateTest.template());

    static Stream<Item> automatic() {
        return TemplateTest.template().items().stream()
                .filter(item -> item.kind() == ItemKind.automatic && !item.isSum());
    }

    @ParameterizedTest
    @MethodSource("automatic")
    @Proves({
        "LIST-1 to LIST-43",
        "LIST-45",
        "LIST-46",
        "LIST-48",
        "LIST-50 to LIST-67",
        "LIST-69",
        "LIST-72 to LIST-78",
        "LIST-81 to LIST-83",
        "LIST-87",
        "LIST-88",
        "LIST-94 to LIST-106",
        "LIST-108",
        "LIST-110 to LIST-114",
        "LIST-116 to LIST-122",
        "LIST-126 to LIST-128",
        "LIST-130 to LIST-134",
        "LIST-141 to LIST-143",
        "LIST-145",
        "LIST-147 to LIST-150",
        "LIST-153",
        "LIST-157",
        "LIST-164",
        "LIST-165"
    })
    void ticksWhileItsFactsHoldAndUnticksWithEachOfThem(Item item) {
        // Given
        Function<Status, Set<ItemStatus>> withOneFact = status -> item.facts().stream()
                .map(changed -> status(item, fact -> fact.equals(changed) ? status : Status.passed))
                .collect(Collectors.toSet());
        // When
        List<Set<ItemStatus>> seen = Stream.of(
                        Status.passed, Status.warning, Status.failed, Status.error, Status.deferred)
                .map(withOneFact)
                .toList();
        // Then
        assertThat(seen)
                .containsExactly(
                        Set.of(ItemStatus.passed),
                        Set.of(ItemStatus.warning),
                        Set.of(ItemStatus.failed),
                        Set.of(ItemStatus.error),
                        Set.of(ItemStatus.deferred));
    }

    @ParameterizedTest
    @MethodSource("automatic")
    void saysHonestlyThatNobodyKnowsYet(Item item) {
        // When
        Standing standing = standing(item, Stream.empty());
        // Then
        assertThat(standing.status()).isEqualTo(ItemStatus.deferred);
        assertThat(standing.knownBy()).isNull();
        assertThat(standing.message()).isNotBlank();
        assertThat(standing.fix()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("automatic")
    void countsAmongTheOpenOnesWhileItIsRed(Item item) {
        // When
        Standing standing = standing(item, facts(item, fact -> Status.failed));
        // Then
        assertThat(standing.isOpen()).isEqualTo(item.phase().isRequired());
        assertThat(standing.message()).isEqualTo("It is failed.");
    }

    private static ItemStatus status(Item item, Function<String, Status> status) {
        return standing(item, facts(item, status)).status();
    }

    private static Stream<Fact> facts(Item item, Function<String, Status> status) {
        return item.facts().stream()
                .map(fact -> Fact.of(fact, status.apply(fact), "It is " + status.apply(fact) + ".", NOW));
    }

    /** Of a tenant that uses everything. */
    private static Standing standing(Item item, Stream<Fact> facts) {
        Set<String> vendors = Set.of(
                "stripe",
                "twilio",
                "sendgrid",
                "supabase",
                "redis",
                "sentry",
                "openai",
                "posthog",
                "web-app",
                "google-calendar");
        Set<String> keys = TemplateTest.template().items().stream()
                .flatMap(one -> one.facts().stream())
                .map(fact -> fact.replace("key.", ""))
                .collect(Collectors.toSet());
        keys.add("SESSION_SECRET");
        Set<String> seen = TemplateTest.template().items().stream()
                .flatMap(one -> one.facts().stream())
                .collect(Collectors.toSet());
        Facts known = new Facts(facts);
        boolean chosen = !item.concerns().meets(new Circumstances(vendors, keys, seen, true));
        Knowledge knowledge = new Knowledge(
                known, new Answers(List.of()), new Circumstances(vendors, keys, seen, true), Rollout.AS_WRITTEN, NOW);
        return chosen
                ? Standing.of(item, ItemCheck.of(item).decide(knowledge), null, NOW)
                : STANDINGS.of(knowledge).stream()
                        .filter(one -> one.item().equals(item))
                        .findFirst()
                        .orElseThrow();
    }
}
