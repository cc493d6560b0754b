package dev.livegate.window.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2027-06-01T22:00");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY|2027-06-01T22:00,2027-06-02T22:00,2027-06-03T22:00",
                "FREQ=WEEKLY;BYDAY=SA,SU|2027-06-05T22:00,2027-06-06T22:00,2027-06-12T22:00",
                "FREQ=MONTHLY;BYDAY=-1FR|2027-06-25T22:00,2027-07-30T22:00,2027-08-27T22:00",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24|2027-12-24T22:00,2028-12-24T22:00,2029-12-24T22:00",
                "FREQ=DAILY;BYHOUR=6,22|2027-06-01T22:00,2027-06-02T06:00,2027-06-02T22:00",
                "FREQ=DAILY;COUNT=2|2027-06-01T22:00,2027-06-02T22:00",
                "FREQ=DAILY;UNTIL=20270602|2027-06-01T22:00,2027-06-02T22:00",
                "FREQ=DAILY;UNTIL=20270602T220000|2027-06-01T22:00,2027-06-02T22:00",
                "FREQ=DAILY;UNTIL=20270602T200000Z|2027-06-01T22:00,2027-06-02T22:00",
                "FREQ=DAILY;UNTIL=20270602T195959Z|2027-06-01T22:00",
            })
    void comesWhenItSays(String text, String times) {
        // Given
        Rule rule = new Rule(text);
        // When
        List<String> starts = rule.starts(FIRST, BERLIN, FIRST)
                .limit(3)
                .map(LocalDateTime::toString)
                .toList();
        // Then
        assertThat(String.join(",", starts)).isEqualTo(times);
        assertThat(rule.objection(FIRST, BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYDAY=2TU;COUNT=900"})
    void comesAsItWouldAfterWalkingAllTheWay(String text) {
        // Given
        Rule rule = new Rule(text);
        LocalDateTime later = LocalDateTime.parse("2033-02-03T04:05");
        // When
        List<LocalDateTime> jumped = rule.starts(FIRST, BERLIN, later).limit(20).toList();
        // Then
        List<LocalDateTime> walked = rule.starts(FIRST, BERLIN, FIRST)
                .dropWhile(start -> start.isBefore(later))
                .limit(20)
                .toList();
        assertThat(jumped).isEqualTo(walked).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DAILY",
                "FREQ=SOMETIMES",
                "FREQ=SECONDLY",
                "FREQ=HOURLY",
                "FREQ=DAILY;COUNT=5000",
                "FREQ=DAILY;COUNT=99999999999",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=yesterday",
                "FREQ=DAILY;COUNT=2;UNTIL=20280101",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYDAY=2MO",
                "FREQ=YEARLY;RSCALE=CHINESE",
                "FREQ=DAILY;X-NOTE=hello",
                "FREQ=DAILY FREQ=DAILY",
            })
    void objectsToWhatIsNoRuleForAWindow(String text) {
        // Given
        Rule rule = new Rule(text);
        // When
        var objection = rule.objection(FIRST, BERLIN);
        // Then
        assertThat(objection)
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
    }

    @Test
    void reachesAYearThatIsFarAway() {
        // Given
        Rule rule = new Rule("FREQ=DAILY");
        // When
        LocalDateTime start = rule.starts(FIRST, BERLIN, LocalDateTime.parse("2199-12-31T00:00"))
                .findFirst()
                .orElseThrow();
        // Then
        assertThat(start).isEqualTo("2199-12-31T22:00");
    }
}
