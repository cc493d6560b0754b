package dev.livegate.notification.post;

import dev.livegate.notification.webhook.SigningSecrets;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The three headers of Standard Webhooks: one signature for each secret that is active, the newest first. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static Request on(Request request, Parcel parcel, Instant at, List<Secret> secrets) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] signed = (parcel.messageId() + "." + timestamp + "." + parcel.body()).getBytes(StandardCharsets.UTF_8);
        return request.header("webhook-id", parcel.messageId())
                .header("webhook-timestamp", timestamp)
                .header(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.use(text -> sign(text, signed)))
                                .collect(Collectors.joining(" ")));
    }

    static String sign(String secret, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SigningSecrets.key(secret)), ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
