package dev.livegate.platform.secret;

import dev.livegate.platform.secret.KeyRing.Key;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and its stored form, v1.key.nonce.ciphertext: the place and the key's name are authenticated with it. */
final class Aes {

    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Aes() {}

    static String seal(Key key, Place place, byte[] value) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(value);
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return String.join(".", VERSION, key.id(), base64.encodeToString(nonce), base64.encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if it was changed, belongs elsewhere or was sealed by another key: nobody learns which. */
    static Optional<byte[]> open(KeyRing ring, Place place, String stored) {
        List<String> parts = List.of(stored.split("\\.", -1));
        if (parts.size() != 4 || !parts.get(0).equals(VERSION)) {
            return Optional.empty();
        }
        return ring.find(parts.get(1)).flatMap(key -> open(key, place, parts));
    }

    static String prefix(Key key) {
        return VERSION + "." + key.id() + ".";
    }

    private static Optional<byte[]> open(Key key, Place place, List<String> parts) {
        try {
            byte[] nonce = decode(parts.get(2));
            byte[] sealed = decode(parts.get(3));
            // Some JDKs break in other ways than the documented one on what is shorter than its tag.
            if (nonce.length != NONCE_BYTES || sealed.length < TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed));
        } catch (AEADBadTagException | IllegalArgumentException tampered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // A decoder forgives unused bits in the last letter; two texts for one ciphertext would be one too many.
    private static byte[] decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, Place place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated(key, place));
        return cipher;
    }

    static byte[] associated(Key key, Place place) {
        return String.join(
                        "/",
                        VERSION,
                        place.tenant().toString(),
                        place.table(),
                        place.column(),
                        place.row().toString(),
                        key.id())
                .getBytes(StandardCharsets.UTF_8);
    }
}
