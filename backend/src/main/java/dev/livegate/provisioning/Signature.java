package dev.livegate.provisioning;

import dev.livegate.platform.outbound.http.Request;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers of Standard Webhooks: whoever receives can tell that it came from us, once, and when. */
@Singleton
class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    Signature(DeliverySecret secret) {
        this.secret = secret.bytes();
    }

    Request on(Request request, String id, Instant at, byte[] body) {
        String timestamp = String.valueOf(at.getEpochSecond());
        return request.header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + sign(id + "." + timestamp + ".", body));
    }

    private String sign(String head, byte[] body) {
        try {
            var signed = new ByteArrayOutputStream();
            signed.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            signed.writeBytes(body);
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.toByteArray()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
