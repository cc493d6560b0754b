package dev.livegate.launch;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.sandbox.stripe.Stripe;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import dev.livegate.testing.VirtualClock;
import dev.livegate.testing.VirtualTime;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A year on a clock that a test sets: both changes of the clocks in five zones. */
@QuarkusTest
@TestProfile(VirtualClock.class)
class ClockChangesTest {

    // The last and the first minute around a gap; both readings of an hour that comes twice. The instants come from
    // another implementation of the rules than ours.
    private static final String PLAN = """
            America/New_York     2027-03-14T01:59:00 -      2027-03-14T06:59:00Z
            America/New_York     2027-03-14T03:00:00 -      2027-03-14T07:00:00Z
            America/New_York     2027-11-07T01:30:00 -04:00 2027-11-07T05:30:00Z
            America/New_York     2027-11-07T01:30:00 -05:00 2027-11-07T06:30:00Z
            Europe/Berlin        2027-03-28T01:59:00 -      2027-03-28T00:59:00Z
            Europe/Berlin        2027-03-28T03:00:00 -      2027-03-28T01:00:00Z
            Europe/Berlin        2027-10-31T02:30:00 +02:00 2027-10-31T00:30:00Z
            Europe/Berlin        2027-10-31T02:30:00 +01:00 2027-10-31T01:30:00Z
            Australia/Lord_Howe  2027-04-04T01:45:00 +11:00 2027-04-03T14:45:00Z
            Australia/Lord_Howe  2027-04-04T01:45:00 +10:30 2027-04-03T15:15:00Z
            Australia/Lord_Howe  2027-10-03T01:59:00 -      2027-10-02T15:29:00Z
            Australia/Lord_Howe  2027-10-03T02:30:00 -      2027-10-02T15:30:00Z
            America/Santiago     2027-04-03T23:30:00 -03:00 2027-04-04T02:30:00Z
            America/Santiago     2027-04-03T23:30:00 -04:00 2027-04-04T03:30:00Z
            America/Santiago     2027-09-04T23:59:00 -      2027-09-05T03:59:00Z
            America/Santiago     2027-09-05T01:00:00 -      2027-09-05T04:00:00Z
            Asia/Beirut          2027-03-27T23:59:00 -      2027-03-27T21:59:00Z
            Asia/Beirut          2027-03-28T01:00:00 -      2027-03-27T22:00:00Z
            Asia/Beirut          2027-10-30T23:30:00 +03:00 2027-10-30T20:30:00Z
            Asia/Beirut          2027-10-30T23:30:00 +02:00 2027-10-30T21:30:00Z
            """;

    private static final Duration SHORTLY = Duration.ofMillis(400);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @Inject
    VirtualTime time;

    private record Planned(String product, String deployment, Instant at) {}

    @Test
    @Proves("SELL-74")
    void beginsEachLaunchOnceAndAtItsInstant() {
        // Given
        time.jumpTo(Instant.parse("2026-12-20T00:00:00Z"));
        try (Stripe stripe = Shop.lookAlike()) {
            Shop shop = Shop.at(stripe);
            List<Planned> year = PLAN.lines()
                    .map(line -> planned(shop, line.split(" +")))
                    .sorted(Comparator.comparing(Planned::at))
                    .toList();
            Map<Planned, Instant> begun = new HashMap<>();
            // When
            year.forEach(planned -> begun.put(planned, begunAt(shop, planned)));
            // Then
            List<String> wrong = new ArrayList<>();
            begun.forEach((planned, at) -> {
                if (at.isBefore(planned.at()) || at.isAfter(planned.at().plus(AT_ONCE))) {
                    wrong.add(planned + " began at " + at);
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(begun).hasSize(20);
            assertThat(year).allMatch(planned -> runs(planned.deployment()) == 1);
            assertThat(shop.onSale()).hasSize(2 * year.size());
        }
    }

    private Planned planned(Shop shop, String[] line) {
        String product = shop.another(shop.lookupKey + "-" + line[3].replaceAll("\\W", "") + line[0].length());
        Map<String, Object> when = new HashMap<>();
        when.put("productId", product);
        when.put("timezone", line[0]);
        when.put("localDateTime", line[1]);
        if (!line[2].equals("-")) {
            when.put("offset", line[2]);
        }
        Response answer = shop.schedule(when);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<String>path("deploymentStatus")).isEqualTo("scheduled");
        assertThat(answer.<String>path("scheduledFor")).isEqualTo(line[3]);
        assertThat(answer.<String>path("schedule.localDateTime")).isEqualTo(line[1]);
        return new Planned(product, answer.path("id"), Instant.parse(line[3]));
    }

    private Instant begunAt(Shop shop, Planned planned) {
        time.jumpTo(planned.at().minus(SHORTLY));
        shop.signedInAgain();
        eventually(() -> assertThat(shop.deployment(planned.deployment()).getString("deploymentStatus"))
                .isEqualTo("completed"));
        JsonPath ended = shop.deployment(planned.deployment());
        return Instant.parse(ended.getString("startedAt"));
    }

    private static int runs(String deployment) {
        return Integer.parseInt(
                Superuser.read("select count(*) from flow_runs where subject = ?", UUID.fromString(deployment))
                        .get(0));
    }
}
