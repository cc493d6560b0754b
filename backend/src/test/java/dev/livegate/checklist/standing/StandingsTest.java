package dev.livegate.checklist.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.checklist.answer.Answers;
import dev.livegate.checklist.facts.Fact;
import dev.livegate.checklist.facts.Facts;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.checklist.rollout.Earnest;
import dev.livegate.checklist.rollout.Rollout;
import dev.livegate.checklist.template.Circumstances;
import dev.livegate.checklist.template.DecidingFacts;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.ItemKind;
import dev.livegate.checklist.template.TemplateTest;
import dev.livegate.platform.check.Status;
import dev.livegate.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each automatic item alone, by each of the facts that facts.csv names for it: true, false, broken. */
class StandingsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Standings STANDINGS = new Standings(TemplateTest.template());

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));
    /** Whoever delivers one of these looks each time, or has not looked at all; there is nothing old to hold. */
    private static final Set<Origin> NEVER_OLD =
            Set.of(Origin.keys, Origin.preflight, Origin.verification, Origin.watch, Origin.own);

    /** The sum aside, which says what the others say. */
    static Stream<Item> automatic() {
        return all().filter(item -> !item.isSum());
    }

    private static Stream<Item> all() {
        return TemplateTest.template().items().stream().filter(item -> item.kind() == ItemKind.automatic);
    }

    @Test
    void leavesOutNoneOfThem() {
        // When
        List<Item> all = all().toList();
        // Then
        assertThat(all)
                .hasSize(124)
                .allSatisfy(item ->
                        assertThat(DecidingFacts.of(item)).as(item.key()).isNotEmpty());
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
        // When
        Standing holds = standing(item, facts(item, fact -> Status.passed));
        // Then
        assertThat(holds.status()).isEqualTo(ItemStatus.passed);
        assertThat(holds.isOpen()).isFalse();
        assertThat(holds.knownBy())
                .isEqualTo(DecidingFacts.of(item).stream()
                        .map(fact -> Origin.of(fact).words())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        assertThat(withOne(item, fact -> facts(item, one -> one.equals(fact) ? Status.failed : Status.passed)))
                .allSatisfy(red -> {
                    assertThat(red.status()).isEqualTo(ItemStatus.failed);
                    assertThat(red.message()).isEqualTo("It is failed.");
                    assertThat(red.fix()).isNotEmpty();
                    assertThat(red.isOpen()).isEqualTo(item.phase().isRequired());
                });
    }

    /** Not seen, our own fault, never delivered, or seen too long ago. */
    @ParameterizedTest
    @MethodSource("automatic")
    void staysOpenWhileOneOfItsFactsIsBroken(Item item) {
        // When
        List<Standing> broken = Stream.<BiFunction<String, String, Stream<Fact>>>of(
                        (one, fact) -> Stream.of(fact(one, one.equals(fact) ? Status.deferred : Status.passed)),
                        (one, fact) -> Stream.of(fact(one, one.equals(fact) ? Status.error : Status.passed)),
                        (one, fact) -> one.equals(fact) ? Stream.empty() : Stream.of(fact(one, Status.passed)),
                        (one, fact) -> one.equals(fact) ? old(one) : Stream.of(fact(one, Status.passed)))
                .flatMap(way ->
                        withOne(item, fact -> DecidingFacts.of(item).stream().flatMap(one -> way.apply(one, fact)))
                                .stream())
                .toList();
        // Then
        assertThat(broken).allSatisfy(standing -> {
            assertThat(standing.status()).isIn(ItemStatus.deferred, ItemStatus.error);
            assertThat(standing.status().isGreen()).isFalse();
            assertThat(standing.message()).isNotBlank();
            assertThat(standing.fix()).isNotEmpty();
            assertThat(standing.isOpen()).isEqualTo(item.phase().isRequired());
        });
    }

    /** A remark lets an item pass and stays beside it. */
    @ParameterizedTest
    @MethodSource("automatic")
    void passesARemarkOn(Item item) {
        // When
        List<Standing> remarked =
                withOne(item, fact -> facts(item, one -> one.equals(fact) ? Status.warning : Status.passed));
        // Then
        assertThat(remarked).extracting(Standing::status).containsOnly(ItemStatus.warning);
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
    @CsvSource({"passed, passed", "failed, failed", "deferred, failed", "error, failed"})
    @Proves("LIST-156")
    void sumsUpNothingThatIsWrongOrUnknown(Status last, ItemStatus sum) {
        // Given
        Stream<Fact> facts = DecidingFacts.all().stream()
                .filter(fact -> !fact.equals(Item.SUM))
                .map(fact -> fact(fact, fact.equals("app.health") ? last : Status.passed));
        Circumstances newcomer = new Circumstances(Set.of(), Set.of(), Set.of(), false);
        Rollout automaticOnly = new Rollout(TemplateTest.template().items().stream()
                .filter(item -> item.kind() != ItemKind.automatic)
                .collect(Collectors.toMap(Item::key, item -> Earnest.observe)));
        // When
        List<Standing> all = STANDINGS.of(knowledge(facts, newcomer, automaticOnly));
        // Then
        assertThat(all)
                .filteredOn(one -> one.item().isSum())
                .extracting(Standing::status)
                .containsExactly(sum);
    }

    private static List<Standing> withOne(Item item, Function<String, Stream<Fact>> facts) {
        return DecidingFacts.of(item).stream()
                .map(fact -> standing(item, facts.apply(fact)))
                .toList();
    }

    private static Stream<Fact> facts(Item item, Function<String, Status> status) {
        return DecidingFacts.of(item).stream().map(fact -> fact(fact, status.apply(fact)));
    }

    private static Fact fact(String id, Status status) {
        return Fact.of(id, status, "It is " + status + ".", NOW);
    }

    private static Stream<Fact> old(String id) {
        return NEVER_OLD.contains(Origin.of(id))
                ? Stream.empty()
                : Stream.of(fact(id, Status.passed).observed(LONG_AGO, NOW));
    }

    private static Standing standing(Item item, Stream<Fact> facts) {
        Circumstances everything = everything();
        Knowledge knowledge = knowledge(facts, everything, Rollout.AS_WRITTEN);
        return item.concerns().meets(everything)
                ? STANDINGS.of(knowledge).stream()
                        .filter(one -> one.item().equals(item))
                        .findFirst()
                        .orElseThrow()
                : Standing.of(item, ItemCheck.of(item).decide(knowledge), null, NOW);
    }

    private static Knowledge knowledge(Stream<Fact> facts, Circumstances tenant, Rollout rollout) {
        return new Knowledge(new Facts(facts), new Answers(List.of()), tenant, rollout, NOW);
    }

    /** Of a tenant that uses everything, and is live. */
    private static Circumstances everything() {
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
        Set<String> keys = new HashSet<>(DecidingFacts.beginning("key."));
        keys.add("SESSION_SECRET");
        return new Circumstances(vendors, keys, DecidingFacts.all(), true);
    }
}
