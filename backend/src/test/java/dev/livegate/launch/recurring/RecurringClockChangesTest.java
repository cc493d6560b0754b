package dev.livegate.launch.recurring;

import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.launch.Shop;
import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Proves;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A year on a clock that a test sets: launches that recur daily, around both changes of the clocks in five zones. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class RecurringClockChangesTest {

    // The day before, the day itself, on which the time is skipped or comes twice, and the day after.
    private static final String PLAN = """
            America/New_York    2027-03-13T02:30 2027-03-13T07:30:00Z 2027-03-14T07:30:00Z 2027-03-15T06:30:00Z
            America/New_York    2027-11-06T01:30 2027-11-06T05:30:00Z 2027-11-07T05:30:00Z 2027-11-08T06:30:00Z
            Europe/Berlin       2027-03-27T02:30 2027-03-27T01:30:00Z 2027-03-28T01:30:00Z 2027-03-29T00:30:00Z
            Europe/Berlin       2027-10-30T02:30 2027-10-30T00:30:00Z 2027-10-31T00:30:00Z 2027-11-01T01:30:00Z
            Australia/Lord_Howe 2027-04-03T01:45 2027-04-02T14:45:00Z 2027-04-03T14:45:00Z 2027-04-04T15:15:00Z
            Australia/Lord_Howe 2027-10-02T02:15 2027-10-01T15:45:00Z 2027-10-02T15:45:00Z 2027-10-03T15:15:00Z
            America/Santiago    2027-04-02T23:30 2027-04-03T02:30:00Z 2027-04-04T02:30:00Z 2027-04-05T03:30:00Z
            America/Santiago    2027-09-04T00:30 2027-09-04T04:30:00Z 2027-09-05T04:30:00Z 2027-09-06T03:30:00Z
            Asia/Beirut         2027-03-27T00:30 2027-03-26T22:30:00Z 2027-03-27T22:30:00Z 2027-03-28T21:30:00Z
            Asia/Beirut         2027-10-29T23:30 2027-10-29T20:30:00Z 2027-10-30T20:30:00Z 2027-10-31T21:30:00Z
            """;

    private static final Duration SHORTLY = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Inject
    VirtualTime time;

    private record Planned(String schedule, int number, Instant at) {}

    @Test
    @Proves("SELL-71")
    void beginsEachDateOnceAndAtItsInstant() {
        // Given
        time.jumpTo(Instant.parse("2026-12-20T00:00:00Z"));
        try (Stripe stripe = Shop.lookAlike()) {
            Shop shop = Shop.at(stripe);
            List<Planned> year = PLAN.lines()
                    .flatMap(line -> planned(shop, line.split(" +")).stream())
                    .sorted(Comparator.comparing(Planned::at))
                    .toList();
            List<String> wrong = new ArrayList<>();
            // When
            year.forEach(planned -> {
                Instant at = begunAt(shop, planned);
                if (at.isBefore(planned.at()) || at.isAfter(planned.at().plus(AT_ONCE))) {
                    wrong.add(planned + " began at " + at);
                }
            });
            // Then
            assertThat(wrong).isEmpty();
            assertThat(year).hasSize(30);
            assertThat(year).allMatch(planned -> decided(shop, planned).size() == 3);
            assertThat(year)
                    .allMatch(planned -> decided(shop, planned).stream().allMatch(line -> line.endsWith(" launched")));
            assertThat(shop.onSale()).hasSize(20);
        }
    }

    private static List<Planned> planned(Shop shop, String[] line) {
        String product = shop.another(shop.lookupKey + "-" + line[2].replaceAll("\\W", ""));
        Map<String, ?> more = Map.of("timezone", line[0], "localStart", line[1], "rule", "FREQ=DAILY;COUNT=3");
        Response answer = Weekly.add(shop, Weekly.wish(product, more));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        List<String> instants = Arrays.asList(line).subList(2, 5);
        assertThat(answer.jsonPath().getList("upcoming.instant")).isEqualTo(instants);
        List<Planned> planned = new ArrayList<>();
        for (String instant : instants) {
            planned.add(new Planned(answer.path("id"), planned.size() + 1, Instant.parse(instant)));
        }
        return planned;
    }

    private Instant begunAt(Shop shop, Planned planned) {
        time.jumpTo(planned.at().minus(SHORTLY));
        shop.signedInAgain();
        within(Duration.ofSeconds(20), () -> assertThat(decided(shop, planned)).hasSize(planned.number()));
        String deployment = Weekly.dates(shop, planned.schedule()).getString("items[0].deploymentId");
        assertThat(shop.ended(deployment).getString("deploymentStatus")).isEqualTo("completed");
        return Instant.parse(shop.deployment(deployment).getString("startedAt"));
    }

    private static List<String> decided(Shop shop, Planned planned) {
        return Weekly.dates(shop, planned.schedule())
                .getList("items.collect { it.date.instant + ' ' + it.outcome }", String.class);
    }
}
