package dev.livegate.platform.secret;

import static dev.livegate.platform.mode.Mode.PREVIEW;
import static dev.livegate.platform.mode.Mode.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String KEY = "kx9nQF3yV0mT8b2WJrL5ZpHsUcE7dGiA4oR1tYfK6vM=";
    private static final String SECOND = "Yp0uS8zB3nQ6wX1cV4mL7kJ2hG5fD9aE0rT3yU6iO8s=";

    private record Settings(
            Optional<Secret> encryptionKeys, Optional<Secret> encryptionKey, Optional<Secret> checkpointKeys)
            implements SecretConfig {

        static Settings of(String ring, String single, String checkpoints) {
            return new Settings(secret(ring), secret(single), secret(checkpoints));
        }

        private static Optional<Secret> secret(String text) {
            return Optional.ofNullable(text).map(Secret::of);
        }
    }

    @Test
    void seesNothingWrongWithGoodKeys() {
        // When
        Keys keys = new Keys(Settings.of("b:" + KEY + ", a:" + SECOND, null, "c:" + KEY));
        // Then
        assertThat(keys.objection(PRODUCTION)).isEmpty();
        assertThat(keys.sealing()).hasToString("[b, a]");
    }

    @Test
    void takesAPlainKeyForARingOfOne() {
        // Given
        String hex = java.util.HexFormat.of().formatHex(Base64.getDecoder().decode(KEY));
        // When
        Keys keys = new Keys(Settings.of(null, KEY, "c:" + KEY));
        // Then
        assertThat(keys.objection(PRODUCTION)).isEmpty();
        assertThat(keys.sealing().keys()).hasSize(1);
        assertThat(new Keys(Settings.of(null, hex, null)).sealing().first().bytes())
                .isEqualTo(keys.sealing().first().bytes());
    }

    @Test
    void stillOpensWithThePlainKeyBesideARing() {
        // When
        Keys keys = new Keys(Settings.of("b:" + KEY, SECOND, null));
        // Then
        assertThat(keys.sealing().first().id()).isEqualTo("b");
        assertThat(keys.sealing().keys()).hasSize(2);
    }

    @Test
    @Proves("JOIN-104")
    void makesAKeyOfItsOwnInPreviewOnly() {
        // When
        Keys keys = new Keys(Settings.of(null, null, null));
        // Then
        assertThat(keys.objection(PREVIEW)).isEmpty();
        assertThat(keys.sealing().first().bytes()).hasSize(32);
        assertThat(keys.objection(PRODUCTION).orElseThrow())
                .contains("LIVEGATE_ENCRYPTION_KEYS is missing", "LIVEGATE_AUDIT_CHECKPOINT_KEYS is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a:",
                ":" + KEY,
                KEY,
                "a:c2hvcnQ=",
                "a:" + KEY + ",",
                "a:" + KEY + ",a:" + SECOND,
                "a b:" + KEY,
                "a:not*base64"
            })
    void refusesARingThatItCannotRead(String ring) {
        // When
        Keys keys = new Keys(Settings.of(ring, null, null));
        // Then
        assertThat(keys.objection(PREVIEW).orElseThrow())
                .startsWith("LIVEGATE_ENCRYPTION_KEYS is wrong: ")
                .doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({"c2hvcnQ=", "secret", "0123456789abcdef", "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY3ODk="})
    void refusesAPlainKeyOfAnotherLength(String single) {
        // When
        Keys keys = new Keys(Settings.of(null, single, "c:" + KEY));
        // Then
        assertThat(keys.objection(PRODUCTION).orElseThrow()).startsWith("ENCRYPTION_KEY is wrong: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU=",
                "dGhpcy1pcy1hLXNhbXBsZS1rZXktb2YtMzItYnl0ZXM=",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    @Proves("JOIN-104")
    void refusesSampleKeysInProduction(String key) {
        // When
        Keys keys = new Keys(Settings.of("a:" + key, key, "c:" + key));
        // Then
        assertThat(keys.objection(PREVIEW)).isEmpty();
        assertThat(keys.objection(PRODUCTION).orElseThrow())
                .contains(
                        "LIVEGATE_ENCRYPTION_KEYS holds a sample key",
                        "; ENCRYPTION_KEY holds a sample key",
                        "LIVEGATE_AUDIT_CHECKPOINT_KEYS holds a sample key");
    }
}
