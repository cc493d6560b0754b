package dev.livegate.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmJce;
import dev.livegate.platform.secret.KeyRing.Key;
import dev.livegate.platform.time.Ids;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesTest {

    private static final byte[] VALUE = "postgres://me:pässword@db".getBytes(StandardCharsets.UTF_8);

    private final KeyRing ring = KeyRing.fresh();
    private final Key key = ring.first();
    private final UUID tenant = Ids.next();
    private final Place place = new Place(tenant, "deploy_config", "db_url", Ids.next());

    @Test
    void opensWhatItSealed() {
        // When
        String sealed = Aes.seal(key, place, VALUE);
        // Then
        assertThat(sealed).matches("v1\\.preview\\.[A-Za-z0-9_-]{16}\\.[A-Za-z0-9_-]+");
        assertThat(Aes.open(ring, place, sealed)).contains(VALUE);
    }

    @Test
    void opensNothingThatLostOneBit() {
        // Given
        byte[] sealed = Aes.seal(key, place, VALUE).getBytes(StandardCharsets.US_ASCII);
        List<String> opened = new ArrayList<>();
        // When
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            String text = new String(flipped, StandardCharsets.ISO_8859_1);
            Aes.open(ring, place, text).ifPresent(value -> opened.add(text));
        }
        // Then
        assertThat(opened).isEmpty();
    }

    @Test
    void opensNowhereElse() {
        // Given
        List<Place> places = new ArrayList<>();
        for (UUID one : List.of(tenant, Ids.next())) {
            for (String table : List.of("deploy_config", "credential")) {
                for (String column : List.of("db_url", "jwt_secret")) {
                    places.add(new Place(one, table, column, Ids.next()));
                    places.add(new Place(one, table, column, place.row()));
                }
            }
        }
        List<String> sealed =
                places.stream().map(each -> Aes.seal(key, each, VALUE)).toList();
        // When
        long opened = 0;
        for (Place each : places) {
            opened += sealed.stream()
                    .filter(text -> Aes.open(ring, each, text).isPresent())
                    .count();
        }
        // Then
        assertThat(opened).isEqualTo(places.size());
    }

    @Test
    void opensWithAnyKeyOfTheRingUnderItsOwnName() {
        // Given
        KeyRing turned = KeyRing.parse("new:" + base64(Secret.random(24))).then(ring);
        String sealed = Aes.seal(key, place, VALUE);
        // When
        String renamed = sealed.replace("v1.preview.", "v1.new.");
        // Then
        assertThat(Aes.open(turned, place, sealed)).contains(VALUE);
        assertThat(Aes.open(turned, place, renamed)).isEmpty();
        assertThat(Aes.open(KeyRing.parse("new:" + base64(Secret.random(24))), place, sealed))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "v1...",
                "v1.preview..",
                "v2.preview.AAAAAAAAAAAAAAAA.AAAA",
                "v1.preview.AAAA.AAAA",
                "v1.preview.AAAAAAAAAAAAAAAA.",
                "v1.preview.AAAAAAAAAAAAAAAA.AAAA",
                "v1.preview.é.é",
                "plain text",
                "v1.preview.AAAAAAAAAAAAAAAA.AAAA.AAAA"
            })
    void opensNoRubbish(String text) {
        assertThat(Aes.open(ring, place, text)).isEmpty();
    }

    @Test
    void usesNoNonceTwice() {
        // Given
        Set<String> nonces = new HashSet<>();
        // When
        for (int i = 0; i < 100_000; i++) {
            nonces.add(Aes.seal(key, place, VALUE).split("\\.")[2]);
        }
        // Then
        assertThat(nonces).hasSize(100_000);
    }

    @Test
    void isReadByTink() throws Exception {
        // Given
        String[] parts = Aes.seal(key, place, VALUE).split("\\.");
        byte[] nonce = Base64.getUrlDecoder().decode(parts[2]);
        byte[] sealed = Base64.getUrlDecoder().decode(parts[3]);
        byte[] joined = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        // When
        byte[] opened = new AesGcmJce(key.bytes()).decrypt(joined, Aes.associated(key, place));
        // Then
        assertThat(opened).isEqualTo(VALUE);
    }

    @Test
    void readsWhatTinkSealed() throws Exception {
        // Given
        byte[] sealed = new AesGcmJce(key.bytes()).encrypt(VALUE, Aes.associated(key, place));
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String text = String.join(
                ".",
                "v1",
                key.id(),
                base64.encodeToString(Arrays.copyOf(sealed, 12)),
                base64.encodeToString(Arrays.copyOfRange(sealed, 12, sealed.length)));
        // When
        var opened = Aes.open(ring, place, text);
        // Then
        assertThat(opened).contains(VALUE);
    }

    private static String base64(Secret secret) {
        return Base64.getEncoder().encodeToString(secret.bytes());
    }
}
