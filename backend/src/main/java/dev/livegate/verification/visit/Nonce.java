package dev.livegate.verification.visit;

import dev.livegate.platform.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A question that only who holds the tenant's probe token can answer, and that is asked once. */
record Nonce(String text) {

    private static final int BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    static Nonce fresh() {
        return Secret.random(BYTES).use(Nonce::new);
    }

    boolean isTakenUpBy(Answer answer) {
        return answer.status() == 200
                && answer.json().filter(json -> json.path("hmac").isTextual()).isPresent();
    }

    boolean isAnsweredBy(Answer answer, Secret token) {
        return isTakenUpBy(answer)
                && answer.json()
                        .filter(json -> json.path("nonce").asText().equals(text))
                        .filter(json -> isRight(json.path("hmac").asText().toLowerCase(Locale.ROOT), token))
                        .isPresent();
    }

    private boolean isRight(String hmac, Secret token) {
        return MessageDigest.isEqual(
                token.use(this::hmac).getBytes(StandardCharsets.UTF_8), hmac.getBytes(StandardCharsets.UTF_8));
    }

    private String hmac(String token) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
