package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.time.Ids;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people may say of an item, and what nobody may. */
@QuarkusTest
class AnswersTest {

    private static final String DOCUMENT = "https://example.com/runbook";

    private final Owner owner = new Owner();

    @Test
    @Proves({
        "LIST-44",
        "LIST-47",
        "LIST-49",
        "LIST-68",
        "LIST-70",
        "LIST-71",
        "LIST-79",
        "LIST-84 to LIST-86",
        "LIST-90 to LIST-93",
        "LIST-107",
        "LIST-115",
        "LIST-123 to LIST-125",
        "LIST-129",
        "LIST-135",
        "LIST-137 to LIST-140",
        "LIST-154",
        "LIST-158",
        "LIST-159",
        "LIST-161",
        "LIST-162",
        "LIST-166 to LIST-170"
    })
    void takesEvidenceUntilItExpires() {
        // Given
        Response given = owner.say("LIST-167", Owner.evidence(DOCUMENT));
        // When
        Superuser.tamper("update checklist_answer set expires_at = now() where tenant_id = ?", owner.team.id());
        // Then
        assertThat(given.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(given.jsonPath().getString("knownBy")).isEqualTo("evidence of owner of list");
        assertThat(Instant.parse(given.jsonPath().getString("expiresAt")))
                .isCloseTo(Instant.now().plus(180, ChronoUnit.DAYS), within(1));
        assertThat(owner.status("LIST-167")).isEqualTo("failed");
        assertThat(owner.item("LIST-167", "message")).startsWith("What was said of it counted until");
    }

    @Test
    void countsTheDaysFromTheDayOfTheEvidence() {
        // When
        Response tooOld = owner.say(
                "LIST-167",
                Map.of(
                        "evidence",
                        Map.of(
                                "text",
                                "Told",
                                "date",
                                LocalDate.now().minusDays(181).toString())));
        Response toCome = owner.say(
                "LIST-167",
                Map.of(
                        "evidence",
                        Map.of(
                                "text",
                                "Told",
                                "date",
                                LocalDate.now().plusDays(2).toString())));
        // Then
        assertThat(List.of(tooOld.statusCode(), toCome.statusCode())).containsExactly(400, 400);
        assertThat(toCome.jsonPath().getString("errors[0].field")).isEqualTo("evidence.date");
        assertThat(owner.status("LIST-167")).isEqualTo("deferred");
    }

    @Test
    void letsNobodyTickWhatFactsDecide() {
        // When
        List<Response> tries = List.of(
                owner.say("LIST-51", Owner.evidence(DOCUMENT)),
                owner.say("LIST-51", Map.of("attest", Map.of("statement", "It runs."))),
                owner.say("LIST-167", Map.of("attest", Map.of("statement", "It is written."))));
        // Then
        assertThat(tries).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("ITEM_DECIDES_ITSELF");
        });
        assertThat(owner.status("LIST-51")).isEqualTo("deferred");
    }

    @Test
    @Proves({
        "LIST-80",
        "LIST-89",
        "LIST-109",
        "LIST-136",
        "LIST-144",
        "LIST-146",
        "LIST-151",
        "LIST-152",
        "LIST-155",
        "LIST-160",
        "LIST-163"
    })
    void takesTheWordOfAPersonOnly() {
        // Given
        String token = owner.token("write");
        Map<String, ?> word = Map.of("attest", Map.of("statement", "We decided 30 days."));
        // When
        Response byToken = RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(word)
                .patch("/api/checklist/items/LIST-80");
        Response byPerson = owner.say("LIST-80", word);
        // Then
        assertThat(byToken.jsonPath().getString("code")).isEqualTo("PERSON_REQUIRED");
        assertThat(byPerson.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(byPerson.jsonPath().getString("knownBy")).isEqualTo("the word of owner of list");
    }

    @Test
    void takesAPhotoForEvidenceAndNothingElseForAPhoto() {
        // Given
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};
        String html = Base64.getEncoder().encodeToString("<script>".getBytes(StandardCharsets.US_ASCII));
        Response refused = owner.say("LIST-167", Map.of("evidence", Map.of("photo", html)));
        // When
        Response taken = owner.say(
                "LIST-167",
                Map.of("evidence", Map.of("photo", Base64.getEncoder().encodeToString(jpeg))));
        // Then
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(taken.jsonPath().getString("status")).isEqualTo("passed");
        assertThat(taken.jsonPath().getString("message")).isEqualTo("/api/checklist/items/LIST-167/photo");
        Response photo = owner.person.calls().get("/api/checklist/items/LIST-167/photo");
        assertThat(photo.asByteArray()).isEqualTo(jpeg);
        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        assertThat(new Owner()
                        .person
                        .calls()
                        .get("/api/checklist/items/LIST-167/photo")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leavesNothingOutThatConcernsEverybody() {
        // Given
        Map<String, ?> no = Map.of("notApplicable", Map.of("value", true, "reason", "We have none."));
        // When
        List<Response> tries = List.of(owner.say("LIST-1", no), owner.say("LIST-167", no));
        // Then
        assertThat(tries)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getString("code")).isEqualTo("ITEM_REQUIRED"))
                .extracting(answer -> answer.<String>path("fix[0].value"))
                .containsExactly("/dashboard/checklist?item=LIST-1", "/dashboard/checklist?item=LIST-167");
    }

    @Test
    @Proves("LIST-13")
    void leavesOutNothingThatGoingLiveWaitsFor() {
        // Given
        Map<String, ?> no = Map.of("notApplicable", Map.of("value", true, "reason", "Later."));
        Response before = owner.say("LIST-13", no);
        owner.say("LIST-13", Map.of("withdraw", "not_applicable"));
        // When
        owner.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        String required = owner.item("LIST-13", "required");
        Response after = owner.say("LIST-13", no);
        // Then
        assertThat(before.statusCode()).as(before.asString()).isEqualTo(200);
        assertThat(required).isEqualTo("true");
        assertThat(after.jsonPath().getString("code")).isEqualTo("ITEM_REQUIRED");
    }

    @Test
    void leavesOutASectionThatIsNotUsedAndNotOneThatIs() {
        // Given
        Map<String, ?> no = Map.of("notApplicable", Map.of("value", true, "reason", "We sell nothing."));
        Response before = owner.person.calls().body(no).patch("/api/checklist/sections/environment-stripe");
        // When
        owner.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        // Then
        Response after = owner.person.calls().body(no).patch("/api/checklist/sections/environment-stripe");
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.jsonPath().getString("code")).isEqualTo("ITEM_REQUIRED");
        assertThat(owner.status("LIST-9")).as("strict items come back").isEqualTo("deferred");
        assertThat(owner.status("LIST-12")).as("others stay out").isEqualTo("skipped");
    }

    @Test
    void concernsWhoeverSaysSo() {
        // Given
        owner.say("LIST-158", Map.of("notApplicable", Map.of("value", false, "reason", "We expect a crowd.")));
        String chosen = owner.item("LIST-158", "required");
        // When
        owner.say("LIST-158", Map.of("withdraw", "chosen"));
        // Then
        assertThat(List.of(chosen, owner.item("LIST-158", "required"))).containsExactly("true", "false");
    }

    @Test
    void neverExemptsWhatIsStrict() {
        // When
        Response answer = owner.say("LIST-51", Map.of("exempt", Map.of("reason", "Later.", "hours", 1)));
        // Then
        assertThat(answer.jsonPath().getString("code")).isEqualTo("ITEM_STRICT");
        assertThat(answer.<String>path("fix[0].value")).isEqualTo("/dashboard/checklist?item=LIST-51");
    }

    @Test
    void exemptsOnceASecondPersonAgrees() {
        // Given
        Person second = owner.team.admin();
        Map<String, ?> confirm = Map.of("exempt", Map.of("confirm", true));
        Response asked = owner.say("LIST-167", Map.of("exempt", Map.of("reason", "Tonight.", "hours", 2)));
        Response self = owner.say("LIST-167", confirm);
        // When
        Response agreed = Owner.say(second, "LIST-167", confirm);
        // Then
        assertThat(asked.jsonPath().getString("status")).isEqualTo("deferred");
        assertThat(asked.jsonPath().getBoolean("exemption.inForce")).isFalse();
        assertThat(self.jsonPath().getString("code")).isEqualTo("SECOND_PERSON_REQUIRED");
        assertThat(agreed.jsonPath().getString("status")).isEqualTo("exempt");
        assertThat(agreed.jsonPath().getString("exemption.confirmedBy")).isEqualTo("admin of list");
        assertThat(Instant.parse(agreed.jsonPath().getString("exemption.until")))
                .isCloseTo(Instant.now().plus(2, ChronoUnit.HOURS), within(1));
    }

    @Test
    void exemptsForThreeDaysAtMostAndNeverWithoutAReason() {
        // When
        List<Integer> tries = List.of(
                owner.say("LIST-167", Map.of("exempt", Map.of("reason", "Later.", "hours", 73)))
                        .statusCode(),
                owner.say("LIST-167", Map.of("exempt", Map.of("hours", 3))).statusCode());
        // Then
        assertThat(tries).containsExactly(400, 400);
    }

    @Test
    void exemptsAtOnceForWhoeverShowsAPasskey() {
        // Given
        UUID passkey = Ids.next();
        Superuser.tamper(
                "insert into passkeys values (?, ?, 'Phone', ?, ''::bytea, 0, false, '', now(), null)",
                passkey,
                owner.person.id(),
                passkey.toString());
        Map<String, ?> wish = Map.of("exempt", Map.of("reason", "Tonight.", "hours", 2));
        Response unconfirmed = owner.say("LIST-167", wish);
        Superuser.tamper(
                "insert into passkey_confirmations select id, ?, now() + interval '5 minutes' from sessions"
                        + " where user_id = ?",
                passkey,
                owner.person.id());
        // When
        Response exempted = owner.say("LIST-167", wish);
        // Then
        assertThat(unconfirmed.jsonPath().getString("code")).isEqualTo("STEP_UP_REQUIRED");
        assertThat(exempted.jsonPath().getString("status")).isEqualTo("exempt");
    }

    @Test
    void saysOneThingAtATime() {
        // When
        List<Integer> tries = List.of(
                owner.say("LIST-167", Map.of()).statusCode(),
                owner.say("LIST-167", Map.of("evidence", Map.of("text", "x"), "attest", Map.of()))
                        .statusCode(),
                owner.say("LIST-999", Owner.evidence(DOCUMENT)).statusCode(),
                owner.say("LIST-167", Owner.evidence("javascript:alert(1)")).statusCode());
        // Then
        assertThat(tries).containsExactly(400, 400, 404, 400);
    }

    @Test
    void remembersWhoSaidWhat() {
        // When
        owner.say("LIST-167", Owner.evidence(DOCUMENT));
        owner.say("LIST-167", Map.of("withdraw", "evidence"));
        // Then
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = ? and event like 'CHECKLIST%' order by seq",
                        owner.team.id()))
                .containsExactly("CHECKLIST_EVIDENCE_GIVEN", "CHECKLIST_ANSWER_WITHDRAWN");
        assertThat(owner.status("LIST-167")).isEqualTo("deferred");
    }

    private static org.assertj.core.data.TemporalUnitOffset within(int minutes) {
        return org.assertj.core.api.Assertions.within(minutes, ChronoUnit.MINUTES);
    }
}
