package dev.livegate.window.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private static final Instant MONDAY_NOON = Instant.parse("2027-06-07T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "deny now, false",
        "deny later, true",
        "allow now, true",
        "allow later, false",
        "allow past, false",
        "allow gone, true",
        "deny gone, true",
        "allow now deny now, false",
        "allow now deny later, true",
        "allow now allow later, true",
        "allow later allow gone, false",
    })
    void isOpenUnlessDeniedAndIfAllowed(String signs, boolean open) {
        // Given
        List<Sign> hanging = signs(signs);
        // When
        Door door = new Door(hanging, MONDAY_NOON);
        // Then
        assertThat(door.isOpen()).isEqualTo(open);
    }

    @Test
    void namesTheDenyThatLastsLongest() {
        // Given
        Sign brief = sign(WindowKind.deny, "2027-06-07T11:00", 90, null, null);
        Sign lasting = sign(WindowKind.deny, "2027-06-07T11:30", 600, null, null);
        // When
        Optional<Sign> denied = new Door(List.of(brief, lasting), MONDAY_NOON).denied();
        // Then
        assertThat(denied).contains(lasting);
    }

    @Test
    void findsTheSlotBetweenTwoWindowsThatIsLongEnough() {
        // Given
        List<Sign> signs = List.of(
                sign(WindowKind.allow, "2027-06-01T18:00", 240, "FREQ=WEEKLY;BYDAY=TU,TH", null),
                sign(WindowKind.deny, "2027-06-08T19:00", 60, null, null));
        // When
        List<Optional<Instant>> slots = IntStream.of(0, 60, 61, 120, 121, 240, 241)
                .mapToObj(minutes -> new Door(signs, MONDAY_NOON).open(Duration.ofMinutes(minutes)))
                .toList();
        // Then
        Instant tuesday = Instant.parse("2027-06-08T18:00:00Z");
        Instant afterTheDeny = Instant.parse("2027-06-08T20:00:00Z");
        Instant thursday = Instant.parse("2027-06-10T18:00:00Z");
        assertThat(slots)
                .containsExactly(
                        Optional.of(tuesday),
                        Optional.of(tuesday),
                        Optional.of(afterTheDeny),
                        Optional.of(afterTheDeny),
                        Optional.of(thursday),
                        Optional.of(thursday),
                        Optional.empty());
    }

    @Test
    void saysWhenItCloses() {
        // Given
        Sign deny = sign(WindowKind.deny, "2027-06-01T15:30", 60, "FREQ=DAILY", null);
        // When
        Optional<Instant> closes = new Door(List.of(deny), MONDAY_NOON).closes();
        // Then
        assertThat(closes).contains(Instant.parse("2027-06-07T15:30:00Z"));
        assertThat(new Door(List.of(), MONDAY_NOON).closes()).isEmpty();
    }

    @Test
    void joinsWindowsThatTouch() {
        // Given
        List<Sign> signs = List.of(
                sign(WindowKind.allow, "2027-06-08T10:00", 60, null, null),
                sign(WindowKind.allow, "2027-06-08T11:00", 60, null, null));
        // When
        Optional<Instant> slot = new Door(signs, MONDAY_NOON).open(Duration.ofMinutes(110));
        // Then
        assertThat(slot).contains(Instant.parse("2027-06-08T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsWhatAMinuteByMinuteSearchFinds(long seed) {
        // Given
        Random dice = new Random(seed);
        List<Sign> signs = IntStream.range(0, 5).mapToObj(i -> any(dice)).toList();
        Instant from = Instant.parse("2027-10-29T00:00:00Z").plus(Duration.ofMinutes(dice.nextInt(2880)));
        Duration length = Duration.ofMinutes(10 + dice.nextInt(200));
        // When
        Optional<Instant> slot = new Door(signs, from).open(length);
        // Then
        Optional<Instant> searched = search(signs, from, length);
        assertThat(slot.filter(from.plus(Duration.ofDays(3))::isAfter)).isEqualTo(searched);
    }

    private static Optional<Instant> search(List<Sign> signs, Instant from, Duration length) {
        Instant since = null;
        int minutes = (int) (Duration.ofDays(3).plus(length).toMinutes());
        for (int i = 0; i < minutes; i++) {
            Instant at = from.plus(Duration.ofMinutes(i));
            boolean open = isOpen(signs, at);
            since = open ? (since == null ? at : since) : null;
            if (since != null && !at.plusSeconds(60).isBefore(since.plus(length))) {
                return Optional.of(since).filter(from.plus(Duration.ofDays(3))::isAfter);
            }
        }
        return Optional.empty();
    }

    /** The formula, word for word. */
    private static boolean isOpen(List<Sign> signs, Instant at) {
        List<Sign> hanging = signs.stream()
                .filter(sign -> sign.until() == null || at.isBefore(sign.until()))
                .toList();
        boolean denied = hanging.stream().anyMatch(sign -> sign.kind() == WindowKind.deny && sign.isActive(at));
        List<Sign> allows =
                hanging.stream().filter(sign -> sign.kind() == WindowKind.allow).toList();
        return !denied && (allows.isEmpty() || allows.stream().anyMatch(sign -> sign.isActive(at)));
    }

    private static Sign any(Random dice) {
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");
        List<String> rules = List.of("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR,SA,SU", "FREQ=DAILY;INTERVAL=2", "");
        String rule = rules.get(dice.nextInt(rules.size()));
        LocalDateTime start = LocalDateTime.parse(rule.isEmpty() ? "2027-10-30T00:00" : "2027-09-01T00:00")
                .plusMinutes(dice.nextInt(1440));
        Hours hours = new Hours(
                start,
                Duration.ofMinutes(20 + dice.nextInt(500)),
                rule.isEmpty() ? null : new Rule(rule),
                ZoneId.of(zones.get(dice.nextInt(zones.size()))));
        Instant until = dice.nextInt(3) == 0
                ? Instant.parse("2027-10-30T00:00:00Z").plus(Duration.ofMinutes(dice.nextInt(2880)))
                : null;
        return new Sign(dice.nextInt(3) == 0 ? WindowKind.allow : WindowKind.deny, "Rest", "Olga", hours, until);
    }

    private static List<Sign> signs(String words) {
        String[] word = words.isEmpty() ? new String[0] : words.split(" ");
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < word.length; i += 2) {
            WindowKind kind = WindowKind.valueOf(word[i]);
            signs.add(
                    switch (word[i + 1]) {
                        case "now" -> sign(kind, "2027-06-07T11:00", 120, "FREQ=WEEKLY", null);
                        case "later" -> sign(kind, "2027-06-07T13:00", 120, "FREQ=WEEKLY", null);
                        case "past" -> sign(kind, "2027-06-01T11:00", 120, null, null);
                        default -> sign(kind, "2027-06-07T11:00", 120, "FREQ=DAILY", "2027-06-07T12:00:00Z");
                    });
        }
        return signs;
    }

    private static Sign sign(WindowKind kind, String start, int minutes, String rule, String until) {
        Hours hours = new Hours(
                LocalDateTime.parse(start),
                Duration.ofMinutes(minutes),
                rule == null ? null : new Rule(rule),
                ZoneId.of("UTC"));
        return new Sign(kind, "Rest", "Olga", hours, until == null ? null : Instant.parse(until));
    }
}
