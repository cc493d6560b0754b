package dev.livegate.platform.access;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** {@code lg_<prefix>_<secret>}: the prefix may be shown again, the secret never. */
public record ApiTokenText(String prefix, String value) {

    private static final Pattern FORM = Pattern.compile("lg_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");

    public static ApiTokenText fresh(Secrets secrets) {
        String prefix = HexFormat.of().formatHex(secrets.bytes(4));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.bytes(32));
        return new ApiTokenText(prefix, "lg_" + prefix + "_" + secret);
    }

    static boolean looksLikeOne(String text) {
        return FORM.matcher(text).matches();
    }
}
