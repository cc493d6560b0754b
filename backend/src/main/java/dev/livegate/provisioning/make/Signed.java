package dev.livegate.provisioning.make;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The header of a call: {@code t=<unix seconds>,v1=<hex>}, where hex is HMAC-SHA256 of t, a full stop and the body. */
record Signed(String timestamp, String hex) {

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),\\s?v1=([0-9a-f]{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    static Optional<Signed> parse(@Nullable String header) {
        Matcher form = FORM.matcher(header == null ? "" : header.strip());
        return form.matches() ? Optional.of(new Signed(form.group(1), form.group(2))) : Optional.empty();
    }

    static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isFresh(Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return age.abs().compareTo(TOLERANCE) <= 0;
    }

    boolean isBy(String secret, byte[] body) {
        byte[] right = sign(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, hex.getBytes(StandardCharsets.US_ASCII));
    }
}
