package dev.livegate.notification.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.Proves;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The vector is the one that the libraries of Standard Webhooks are tested with. */
class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    @Proves("SELL-72")
    void signsAsTheStandardSays() {
        // Given
        byte[] signed = ("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330." + BODY).getBytes(StandardCharsets.UTF_8);
        // When
        String signature = Signature.sign(SECRET, signed);
        // Then
        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEachSecretThatIsActive() {
        // Given
        Parcel parcel = new Parcel(new UUID(0, 1), "https://example.com/", "msg_p5jXN8AQM9LWM0D4loKWxJek", BODY);
        Request request = Request.post(Target.parse(parcel.url()), "application/json", new byte[0]);
        // When
        Request signed = Signature.on(request, parcel, AT, List.of(Secret.of(OTHER), Secret.of(SECRET)));
        // Then
        assertThat(signed.headers())
                .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .containsEntry("webhook-timestamp", "1614265330");
        assertThat(signed.headers().get("webhook-signature"))
                .matches("v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=")
                .endsWith(" v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
