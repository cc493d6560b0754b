package dev.livegate.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(OpenDatabases.class)
class WindowsTest {

    @Inject
    SafeSlots slots;

    private Team team;
    private Person owner;
    private Changing changing;

    @BeforeEach
    void openTheHouse() {
        team = People.tenant("windows");
        owner = team.owner();
        changing = new Changing(owner);
    }

    @Test
    @Proves("SELL-71")
    void keepsAWindowWithItsRuleAndItsZone() {
        // Given
        Map<String, Object> wish = Changing.wish("allow", 0, 240);
        wish.putAll(Map.of(
                "timezone", "Europe/Berlin",
                "localStart", "2027-03-02T18:00",
                "rule", "FREQ=WEEKLY;BYDAY=TU",
                "until", "2027-12-01T00:00:00Z"));
        // When
        Response added = changing.add(wish);
        // Then
        added.then()
                .statusCode(201)
                .body("kind", equalTo("allow"))
                .body("reason", equalTo("Stock is counted"))
                .body("owner", equalTo("Olga"))
                .body("timezone", equalTo("Europe/Berlin"))
                .body("localStart", equalTo("2027-03-02T18:00"))
                .body("durationMinutes", equalTo(240))
                .body("rule", equalTo("FREQ=WEEKLY;BYDAY=TU"))
                .body("until", equalTo("2027-12-01T00:00:00Z"))
                .body("active", equalTo(false))
                .body(
                        "upcoming.startsAt",
                        contains("2027-03-02T17:00:00Z", "2027-03-09T17:00:00Z", "2027-03-16T17:00:00Z"))
                .body("upcoming[0].endsAt", equalTo("2027-03-02T21:00:00Z"));
        assertThat(owner.calls()
                        .get(Changing.PATH + "/" + added.path("id"))
                        .jsonPath()
                        .getString("rule"))
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU");
        owner.calls().get(Changing.PATH).then().body("items.id", contains(added.<String>path("id")));
    }

    @Test
    void namesWhoeverAddsItAsItsOwner() {
        // Given
        Map<String, Object> wish = Changing.wish("deny", 600, 60);
        wish.remove("owner");
        // When
        Response added = changing.add(wish);
        // Then
        added.then().statusCode(201).body("owner", equalTo(owner.user().name()));
    }

    @Test
    void changesAndDeletesAndRemembersBoth() {
        // Given
        String id = changing.window("deny", -10, 60).path("id");
        Map<String, Object> wish = Changing.wish("deny", -10, 120);
        // When
        Response changed = owner.calls().body(wish).put(Changing.PATH + "/" + id);
        // Then
        changed.then().statusCode(200).body("durationMinutes", equalTo(120)).body("active", equalTo(true));
        owner.calls().delete(Changing.PATH + "/" + id).then().statusCode(204);
        owner.calls().get(Changing.PATH + "/" + id).then().statusCode(404);
        assertThat(changing.state("").<Boolean>path("open")).isTrue();
        owner.calls()
                .get("/api/audit")
                .then()
                .body("items.event", hasItem("WINDOW_ADDED"))
                .body("items.event", hasItem("WINDOW_CHANGED"))
                .body("items.event", hasItem("WINDOW_DELETED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|sometimes|kind",
                "kind||kind",
                "reason||reason",
                "reason|two\\nlines|reason",
                "timezone|Mars/Base|timezone",
                "timezone|+02:00|timezone",
                "localStart|2027-06-01T22:00:00Z|localStart",
                "localStart|2027-02-30T22:00|localStart",
                "localStart|+999999999-01-01T00:00|localStart",
                "durationMinutes|0|durationMinutes",
                "durationMinutes|600000|durationMinutes",
                "rule|FREQ=SECONDLY|rule",
                "rule|FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|rule",
                "rule|BEGIN:VCALENDAR|rule",
                "until|2020-01-01T00:00:00Z|until",
                "until|+1000000000-12-31T23:59:59Z|until",
            })
    void refusesWhatIsNoWindow(String field, String value, String named) {
        // Given
        Map<String, Object> wish = Changing.wish("deny", 10, 60);
        wish.put(field, value == null ? null : value.replace("\\n", "\n"));
        // When
        Response refusal = changing.add(wish);
        // Then
        refusal.then().statusCode(400).body("errors.field", hasItem(named));
        owner.calls().get(Changing.PATH).then().body("items", empty());
    }

    @Test
    void refusesALongWindowThatComesAgain() {
        // Given
        Map<String, Object> wish = Changing.wish("deny", 10, 60_000);
        wish.put("rule", "FREQ=YEARLY");
        // When
        Response refusal = changing.add(wish);
        // Then
        refusal.then().statusCode(400).body("errors.field", contains("durationMinutes"));
        wish.remove("rule");
        changing.add(wish).then().statusCode(201);
    }

    @Test
    void keepsAHundredAndNoMore() {
        // Given
        changing.window("deny", 600, 60).then().statusCode(201);
        Superuser.tamper(
                "insert into windows (tenant_id, id, kind, reason, owner, timezone, local_start, duration_minutes, created_at,"
                        + " updated_at) select tenant_id, gen_random_uuid(), kind, reason, owner, timezone, local_start,"
                        + " duration_minutes, now(), now() from windows, generate_series(1, 99) where tenant_id = ?",
                team.id());
        // When
        Response refusal = changing.window("deny", 600, 60);
        // Then
        refusal.then().statusCode(409).body("code", equalTo("TOO_MANY_WINDOWS"));
        owner.calls().get(Changing.PATH + "?limit=100").then().body("items", hasSize(100));
    }

    @Test
    void saysWhyNotNowAndFromWhenOn() {
        // Given
        changing.window("deny", -60, 120);
        changing.window("deny", 60, 30);
        // When
        JsonPath state = changing.state("?minutes=15").jsonPath();
        // Then
        assertThat(state.getBoolean("open")).isFalse();
        assertThat(state.getString("reason")).isEqualTo("Olga keeps changes out: Stock is counted.");
        assertThat(Instant.parse(state.getString("opensAt"))).isBetween(Changing.minute(89), Changing.minute(90));
        assertThat(state.getString("nextSlot")).isEqualTo(state.getString("opensAt"));
        assertThat(state.getString("closesAt")).isNull();
    }

    @Test
    void findsTheNextSafeSlotForOthers() {
        // Given
        Instant from = Changing.minute(0);
        changing.window("allow", 100, 30);
        changing.window("allow", 300, 90);
        // When
        var brief = slots.next(team.scope(), from, Duration.ofMinutes(20));
        var lasting = slots.next(team.scope(), from, Duration.ofMinutes(60));
        var never = slots.next(team.scope(), from, Duration.ofMinutes(120));
        // Then
        assertThat(brief.orElseThrow()).isBetween(Changing.minute(99), Changing.minute(100));
        assertThat(lasting.orElseThrow()).isBetween(Changing.minute(299), Changing.minute(300));
        assertThat(never).isEmpty();
        assertThat(slots.next(People.tenant("other").scope(), from, Duration.ofMinutes(120)))
                .contains(from);
    }

    @Test
    void looksAheadToAnyMoment() {
        // Given
        Map<String, Object> wish = Changing.wish("deny", 0, 1440);
        wish.putAll(Map.of("timezone", "America/New_York", "localStart", "2027-03-14T00:00", "rule", "FREQ=WEEKLY"));
        changing.add(wish).then().statusCode(201);
        // When
        JsonPath state = changing.state("?at=2027-03-14T12:00:00Z").jsonPath();
        // Then
        assertThat(state.getBoolean("open")).isFalse();
        assertThat(state.getString("opensAt")).isEqualTo("2027-03-15T04:00:00Z");
        assertThat(changing.state("?at=2027-03-14T04:59:59Z").<String>path("closesAt"))
                .isEqualTo("2027-03-14T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"at=noon", "at=9999-01-01T00:00:00Z", "minutes=-1", "minutes=99999"})
    void refusesAQuestionThatCannotBeRead(String query) {
        // When
        Response refusal = changing.state("?" + query);
        // Then
        refusal.then().statusCode(400).body("errors.field", contains(query.split("=")[0]));
    }

    @Test
    void letsAMemberLookAndNotTouch() {
        // Given
        String id = changing.window("deny", 600, 60).path("id");
        Changing member = new Changing(team.member());
        // When
        Response refusal = member.window("deny", 600, 60);
        // Then
        refusal.then().statusCode(403);
        assertThat(member.breakGlass("I am in a hurry.").statusCode()).isEqualTo(403);
        member.who().calls().get(Changing.PATH + "/" + id).then().statusCode(200);
        member.state("").then().statusCode(200);
    }
}
