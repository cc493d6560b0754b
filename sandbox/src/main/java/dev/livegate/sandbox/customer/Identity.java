package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that this app holds the tenant's probe token without showing it. */
final class Identity {
    private static final String SOMEBODY_ELSES_TOKEN = "a token of another tenant";

    private Identity() {}

    static Answer answer(Call call, String probeToken, boolean impostor) {
        if (probeToken.isEmpty() && !impostor) {
            return Answer.json(404, Map.of("error", "LIVEGATE_PROBE_TOKEN is not set on this host."));
        }
        var nonce = call.query("nonce").orElseThrow(() -> Refusal.of(400, "Ask with ?nonce=…"));
        var hmac = hmac(impostor ? SOMEBODY_ELSES_TOKEN : probeToken, nonce);
        return Answer.json(200, Map.of("nonce", nonce, "hmac", hmac)).with("Cache-Control", "no-store");
    }

    static String hmac(String token, String nonce) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(nonce.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
