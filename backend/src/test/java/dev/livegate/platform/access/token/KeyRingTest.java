package dev.livegate.platform.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.time.Ids;
import dev.livegate.platform.time.Time;
import dev.livegate.testing.Proves;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String PRINTED_BY_JWT_IO =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgevZzL1gdAFr88hb2OF/2NxApJCzGCEDdfSp6VQO30hyhRANCAAQRWz"
                    + "+jn65BtOMvdyHKcvjBeBSDZH2r1RTwjmYSi9R/zpBnuQ4EiMnCqfMPWiZqB4QdbAd0E7oH50VpuZ1P087G";

    @Test
    void findsThePublicHalfOfAPrivateKey() throws Exception {
        // Given
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        // When
        SigningKey key = SigningKey.parse(
                "a:" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        // Then
        assertThat(key.open().getW()).isEqualTo(((ECPublicKey) pair.getPublic()).getW());
    }

    @Test
    @Proves("JOIN-100")
    void keepsBelievingTheKeyBeforeThisOneUntilItIsRetired() {
        // Given
        String before = setting("2026-10", "secp256r1");
        String now = setting("2026-11", "secp256r1");
        UUID tenant = Ids.next();
        String token = tokens(before).signup(tenant, "ada@example.com");
        // When
        Claims claims = tokens(now + "," + before).read(Purpose.SIGNUP, token);
        // Then
        assertThat(claims.tenant()).as("jwt-26, in mid-sign-up").isEqualTo(tenant.toString());
        assertThatThrownBy(() -> tokens(now).read(Purpose.SIGNUP, token)).isInstanceOf(Problem.class);
    }

    @Test
    void signsWithTheFirst() {
        // Given
        String first = setting("a", "secp256r1");
        String second = setting("b", "secp256r1");
        // When
        String token = tokens(first + ", " + second).session(Ids.next(), Ids.next(), null);
        // Then
        assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0])))
                .contains("\"kid\":\"a\"");
    }

    @Test
    @Proves({"JOIN-49", "JOIN-75", "JOIN-104"})
    void missesItsKeysInProductionOnly() {
        // Given
        SigningKeysAreSet rule = new SigningKeysAreSet(Optional::empty);
        // When
        Optional<String> objection = rule.objection(Mode.PRODUCTION);
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).contains("LIVEGATE_SIGNING_KEYS"));
        assertThat(rule.objection(Mode.PREVIEW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a:", "a:!!", "a:AAAA", ":AAAA", "a b:AAAA", "secret"})
    void namesTheSettingThatIsMalformed(String setting) {
        // When
        Optional<String> objection = objectionTo(setting);
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).startsWith("LIVEGATE_SIGNING_KEYS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void refusesOtherCurves(String curve) {
        // When
        Optional<String> objection = objectionTo(setting("a", curve));
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).contains("P-256"));
    }

    @Test
    void refusesAKeyThatEverybodyKnows() {
        // When
        Optional<String> objection = objectionTo("a:" + PRINTED_BY_JWT_IO);
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).contains("sample"));
    }

    @Test
    void refusesTwoKeysOfOneName() {
        // When
        Optional<String> objection = objectionTo(setting("a", "secp256r1") + "," + setting("a", "secp256r1"));
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).contains("two keys"));
    }

    @Test
    void acceptsWhatItShould() {
        assertThat(objectionTo(setting("a", "secp256r1"))).isEmpty();
    }

    private static Optional<String> objectionTo(String setting) {
        return new SigningKeysAreSet(() -> Optional.of(setting)).objection(Mode.PRODUCTION);
    }

    private static Tokens tokens(String setting) {
        Keys keys = new Keys(() -> Optional.of(setting));
        Time time = new Time();
        return new Tokens(keys, new Verifier(keys, time), new Remembered(), time);
    }

    private static String setting(String id, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return id + ":" + Base64.getEncoder().encodeToString(key);
        } catch (java.security.GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
