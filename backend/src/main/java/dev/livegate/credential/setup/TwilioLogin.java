package dev.livegate.credential.setup;

import dev.livegate.credential.vendor.Keyring;
import dev.livegate.platform.outbound.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** RFC 7617 with account and token. */
final class TwilioLogin {

    private TwilioLogin() {}

    static UnaryOperator<Request> of(Keyring keys) {
        String pair = keys.need("TWILIO_ACCOUNT_SID") + ":" + keys.need("TWILIO_AUTH_TOKEN");
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return request -> request.header("authorization", header);
    }
}
