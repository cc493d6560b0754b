package dev.livegate.checklist.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.checklist.facts.Origin;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The template against a copy of the requirements: the same 170 boxes under the same names. */
public class TemplateTest {

    private static final Path REQUIREMENTS = Path.of("src/test/resources/checklist/requirements.csv");
    /** Once live only (C25). */
    private static final Set<String> MOVED = Set.of("LIST-94", "LIST-95", "LIST-96", "LIST-97");

    private final Template template = template();

    public static Template template() {
        return new Template(new TemplateReader(new ObjectMapper()));
    }

    @Test
    @Proves("LIST-1 to LIST-170")
    void holdsEveryBoxUnderItsNameInItsOrder() throws IOException {
        // When
        List<String> boxes = template.items().stream()
                .map(item -> item.key() + "|" + item.kind() + "|"
                        + item.title().replace("{{apiBaseUrl}}", "https://api.clientflow.ai"))
                .toList();
        // Then
        assertThat(boxes)
                .hasSize(170)
                .containsExactlyElementsOf(rows().stream()
                        .map(row -> row[0] + "|" + row[2] + "|" + row[3])
                        .toList());
    }

    @Test
    void keepsEveryPhaseButThoseThatWereMoved() throws IOException {
        // Given
        Map<String, String> wanted =
                rows().stream().collect(Collectors.toMap(row -> row[0], row -> MOVED.contains(row[0]) ? "L" : row[1]));
        // When
        Map<String, String> phases = template.items().stream()
                .collect(Collectors.toMap(Item::key, item -> item.phase().name()));
        // Then
        assertThat(phases).isEqualTo(wanted);
    }

    @Test
    void countsAsTheRequirementsDo() {
        // When
        Map<ItemKind, Long> kinds = template.items().stream()
                .collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.counting()));
        // Then
        assertThat(kinds)
                .isEqualTo(Map.of(ItemKind.automatic, 124L, ItemKind.evidence, 35L, ItemKind.attestation, 11L));
    }

    @Test
    @Proves({
        "LIST-44",
        "LIST-47",
        "LIST-49",
        "LIST-68",
        "LIST-70",
        "LIST-71",
        "LIST-79",
        "LIST-80",
        "LIST-84 to LIST-86",
        "LIST-89 to LIST-93",
        "LIST-107",
        "LIST-109",
        "LIST-115",
        "LIST-123 to LIST-125",
        "LIST-129",
        "LIST-135 to LIST-140",
        "LIST-144",
        "LIST-146",
        "LIST-151",
        "LIST-152",
        "LIST-154",
        "LIST-155",
        "LIST-158 to LIST-163",
        "LIST-166 to LIST-170"
    })
    void decidesEveryItem() {
        assertThat(template.items()).allSatisfy(item -> {
            assertThat(item.facts())
                    .allSatisfy(fact -> assertThat(Origin.of(fact)).isNotNull());
            if (item.kind() == ItemKind.automatic) {
                assertThat(item.facts()).isNotEmpty();
            } else {
                assertThat(item.request().words()).endsWith(".");
                assertThat(item.request().validDays()).isBetween(1, 366);
            }
        });
    }

    /** Which fact decides which item is written down twice, so that no item ticks for somebody else's fact. */
    @Test
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
        "LIST-90",
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
        "LIST-156 to LIST-158",
        "LIST-164",
        "LIST-165"
    })
    void decidesEachItemByTheFactsThatItNames() {
        // When
        Map<String, List<String>> decided = template.items().stream()
                .filter(item -> !item.facts().isEmpty())
                .collect(Collectors.toMap(Item::key, Item::facts));
        // Then
        assertThat(decided).isEqualTo(DecidingFacts.byItem());
    }

    /** What ADR 040 names: a pipeline or a browser says it, and it is shown as evidence; we find out the other 118. */
    @Test
    void leavesToPipelinesOnlyWhatIsWrittenDown() {
        // When
        List<String> reported = template.items().stream()
                .filter(item -> item.kind() == ItemKind.automatic)
                .filter(item -> item.facts().stream().anyMatch(fact -> Origin.of(fact) == Origin.token))
                .map(Item::key)
                .toList();
        // Then
        assertThat(reported)
                .containsExactlyInAnyOrder("LIST-83", "LIST-88", "LIST-104", "LIST-131", "LIST-132", "LIST-157");
    }

    @Test
    void asksANewcomerForExactlyWhatEverybodyNeeds() {
        // When
        List<String> required = template.items().stream()
                .filter(item -> item.phase().isRequired() && item.concerns().isAlways() && !item.isSum())
                .map(Item::key)
                .toList();
        // Then
        assertThat(required)
                .containsExactly(
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
    }

    @Test
    void concernsOnlyWhomItNames() {
        // Given
        Circumstances liveWithTwilio = new Circumstances(Set.of("twilio"), Set.of(), Set.of("inside.worker"), true);
        // When
        Map<String, Boolean> met = List.of(
                        "always",
                        "chosen",
                        "live",
                        "integration:stripe,twilio",
                        "integration:stripe",
                        "live+integration:stripe",
                        "key:SESSION_SECRET",
                        "seen:inside.worker")
                .stream()
                .collect(Collectors.toMap(
                        text -> text, text -> Concern.parse(text).meets(liveWithTwilio)));
        // Then
        assertThat(met)
                .containsEntry("always", true)
                .containsEntry("chosen", false)
                .containsEntry("live", true)
                .containsEntry("integration:stripe,twilio", true)
                .containsEntry("integration:stripe", false)
                .containsEntry("live+integration:stripe", false)
                .containsEntry("key:SESSION_SECRET", false)
                .containsEntry("seen:inside.worker", true);
    }

    @Test
    @Proves("LIST-177")
    void hasAVersionAndADayUntilWhichSomebodyLooksItThrough() {
        // When
        LocalDate until = template.reviewBy();
        // Then
        assertThat(template.name()).isEqualTo("production v1");
        assertThat(until).isAfter(LocalDate.of(2026, 11, 21));
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(REQUIREMENTS).stream()
                .skip(1)
                .map(line -> line.split("\\|", 4))
                .toList();
    }
}
