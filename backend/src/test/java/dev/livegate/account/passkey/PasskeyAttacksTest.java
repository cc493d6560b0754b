package dev.livegate.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.livegate.account.signin.Sessions;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.SoftKey;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a thief of a session, a false page or a copied key would try; each is refused alike and told in the trail. */
@QuarkusTest
class PasskeyAttacksTest {

    private static final String STEP_UP = "/api/auth/step-up";

    @Inject
    Sessions sessions;

    private Person owner;
    private SoftKey key;

    @BeforeEach
    void addAKey() {
        owner = People.tenant("acme").owner();
        key = SoftKey.of(owner);
    }

    static List<Arguments> lies() {
        return List.of(
                lie(one -> one.at("https://livegate.example.net"), "it was shown to another site"),
                lie(one -> one.at("http://localhost:8081"), "it was shown to another site"),
                lie(one -> one.forHost("example.net"), "it was made for another site"),
                lie(SoftKey::withoutVerifying, "its owner was not verified"),
                lie(SoftKey::withoutTouch, "nobody touched it"),
                lie(SoftKey::framed, "another site framed the page"));
    }

    private static Arguments lie(UnaryOperator<SoftKey> lie, String reason) {
        return Arguments.of(lie, reason);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesAFalseAnswer(UnaryOperator<SoftKey> lie, String reason) {
        // Given
        SoftKey liar = lie.apply(key);
        // When
        Response answer = liar.confirms(owner);
        // Then
        isRefused(answer, reason);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesToAddAFalseKey(UnaryOperator<SoftKey> lie, String reason) {
        // Given
        owner = People.tenant("acme").owner();
        SoftKey liar = lie.apply(new SoftKey());
        // When
        Response answer = liar.addedBy(owner, "False");
        // Then
        isRefused(answer, reason);
        assertThat(owner.calls().get("/api/passkeys").<List<?>>path("items")).isEmpty();
    }

    @Test
    void refusesAnAnswerThatWasGivenBefore() {
        // Given
        Map<String, Object> answer = key.shown(SoftKey.challengeFor(owner));
        owner.calls().body(answer).post(STEP_UP).then().statusCode(200);
        // When
        Response again = owner.calls().body(answer).post(STEP_UP);
        // Then
        isRefused(again, "nobody asked, it was answered before, or too late");
    }

    @Test
    void takesAnAnswerOnceHoweverManySendItAtOnce() {
        // Given
        Map<String, Object> answer = key.shown(SoftKey.challengeFor(owner));
        // When
        List<Integer> statuses = Parallel.times(
                12, () -> owner.calls().body(answer).post(STEP_UP).statusCode());
        // Then
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 422);
    }

    @Test
    void spendsTheChallengeOnAWrongAnswerToo() {
        // Given
        String challenge = SoftKey.challengeFor(owner);
        Map<String, Object> wrong = key.shown(challenge);
        wrong.put("signature", new SoftKey().shown(challenge).get("signature"));
        isRefused(owner.calls().body(wrong).post(STEP_UP), "its signature is wrong");
        // When
        Response right = owner.calls().body(key.shown(challenge)).post(STEP_UP);
        // Then
        isRefused(right, "nobody asked, it was answered before, or too late");
    }

    @Test
    void refusesTheKeyOfSomebodyElse() {
        // Given
        Person eve = People.tenant("evil").owner();
        SoftKey hers = SoftKey.of(eve);
        // When
        Response answer = hers.confirms(owner);
        // Then
        isRefused(answer, "this person has no such key");
    }

    @Test
    void refusesTheNameOfAKeyUnderTheSignatureOfAnother() {
        // Given
        Map<String, Object> forged = new SoftKey().shown(SoftKey.challengeFor(owner));
        forged.put("id", key.credentialId());
        // When
        Response answer = owner.calls().body(forged).post(STEP_UP);
        // Then
        isRefused(answer, "its signature is wrong");
    }

    @Test
    void refusesAnAnswerThatComesTooLate() {
        // Given
        Map<String, Object> answer = key.shown(SoftKey.challengeFor(owner));
        Superuser.tamper("update passkey_challenges set expires_at = now()");
        // When
        Response late = owner.calls().body(answer).post(STEP_UP);
        // Then
        isRefused(late, "nobody asked, it was answered before, or too late");
    }

    @Test
    void refusesAChallengeThatNobodySet() {
        // Given
        Map<String, Object> answer = key.shown("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY");
        // When
        Response invented = owner.calls().body(answer).post(STEP_UP);
        // Then
        isRefused(invented, "nobody asked, it was answered before, or too late");
    }

    @Test
    void refusesAnAnswerToTheQuestionOfAnotherSession() {
        // Given
        Person elsewhere = new Person(owner.user(), sessions.open(owner.user(), null), owner.role());
        Map<String, Object> answer = key.shown(SoftKey.challengeFor(elsewhere));
        // When
        Response carried = owner.calls().body(answer).post(STEP_UP);
        // Then
        isRefused(carried, "nobody asked, it was answered before, or too late");
    }

    @Test
    void refusesAnAnswerToTheQuestionForANewKey() {
        // Given
        key.confirms(owner).then().statusCode(200);
        String challenge = owner.calls().post("/api/passkeys/options").path("challenge");
        // When
        Response crossed = owner.calls().body(key.shown(challenge)).post(STEP_UP);
        // Then
        isRefused(crossed, "nobody asked, it was answered before, or too late");
    }

    @Test
    void refusesACopyWhoseCounterGoesBack() {
        // Given
        key.countingFrom(500).confirms(owner).then().statusCode(200);
        SoftKey copy = key.countingFrom(100);
        // When
        Response answer = copy.confirms(owner);
        // Then
        isRefused(answer, "its counter went back, as that of a copy does");
    }

    @Test
    void refusesACopyThatHasStoppedCounting() {
        // Given
        key.confirms(owner).then().statusCode(200);
        SoftKey copy = key.withoutCounter().countingFrom(0);
        // When
        Response answer = copy.confirms(owner);
        // Then
        isRefused(answer, "its counter went back, as that of a copy does");
    }

    @Test
    void refusesToAddAKeyThatSomebodyHas() {
        // Given
        Person eve = People.tenant("evil").owner();
        // When
        Response answer = key.addedBy(eve, "Hers now");
        // Then
        answer.then().statusCode(422).body("code", equalTo("PASSKEY_REFUSED"));
        assertThat(eve.calls().get("/api/passkeys").<List<?>>path("items")).isEmpty();
    }

    @Test
    void answersAlikeWhateverWasWrong() {
        // Given
        Response unknown = new SoftKey().confirms(owner);
        // When
        Response wrong = key.at("https://livegate.example.net").confirms(owner);
        // Then
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void neverBreaksOnBytesThatMeanNothing() {
        // Given
        Random random = new Random(7);
        // When
        List<Integer> statuses = random.ints(120, 0, 4)
                .mapToObj(field -> sendSpoiled(random, field))
                .toList();
        // Then
        assertThat(statuses).containsOnly(422);
    }

    @Test
    void endsGuessingWithALimit() {
        // Given
        Superuser.tamper("delete from rate_limits");
        Map<String, Object> answer = key.shown("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY");
        for (int i = 0; i < 30; i++) {
            owner.calls().body(answer).post(STEP_UP).then().statusCode(422);
        }
        // When
        Response oneMore = owner.calls().body(answer).post(STEP_UP);
        // Then
        oneMore.then().statusCode(429);
    }

    /** A real answer with some bytes of it changed, lost or doubled; a new key each time, since a challenge works once. */
    private int sendSpoiled(Random random, int field) {
        Superuser.tamper("delete from rate_limits");
        Person somebody = People.tenant("acme").owner();
        if (field == 3) {
            String challenge = somebody.calls().post("/api/passkeys/options").path("challenge");
            Map<String, Object> made = new SoftKey().made(challenge, "Spoiled");
            made.computeIfPresent("attestationObject", (name, value) -> spoiled(random, value.toString()));
            int status = somebody.calls().body(made).post("/api/passkeys").statusCode();
            return status == 201 ? 422 : status;
        }
        SoftKey theirs = SoftKey.of(somebody);
        Map<String, Object> answer = theirs.shown(SoftKey.challengeFor(somebody));
        String name = List.of("clientData", "authenticatorData", "signature").get(field);
        answer.computeIfPresent(name, (one, value) -> spoiled(random, value.toString()));
        return somebody.calls().body(answer).post(STEP_UP).statusCode();
    }

    private static String spoiled(Random random, String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 + random.nextInt(255));
        byte[] cut = java.util.Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : Math.max(1, at));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cut);
    }

    private void isRefused(Response answer, String reason) {
        answer.then().statusCode(422).body("code", equalTo("PASSKEY_REFUSED"));
        assertThat(answer.asString()).doesNotContain(reason);
        owner.calls().post("/api/test/guarded").statusCode();
        owner.calls()
                .get("/api/audit")
                .then()
                .body(
                        "items.findAll { it.event == 'PASSKEY_REFUSED' }.summary",
                        hasItem("a passkey was refused: " + reason));
    }
}
