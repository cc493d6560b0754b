package dev.livegate.deployment.key;

import dev.livegate.platform.secret.Secret;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys that we can make. Hex where an app counts characters or bytes, base64url elsewhere. */
public enum Generator {
    JWT_SECRET(Form.BASE64, 48),
    ENCRYPTION_KEY(Form.HEX, 32),
    LIVEGATE_PROBE_TOKEN(Form.BASE64, 32),
    SESSION_SECRET(Form.BASE64, 48),
    COOKIE_SECRET(Form.BASE64, 32),
    CSRF_SECRET(Form.BASE64, 32),
    REFRESH_TOKEN_SECRET(Form.BASE64, 48),
    WEBHOOK_SECRET(Form.BASE64, 32),
    CRON_SECRET(Form.BASE64, 32),
    POSTGRES_PASSWORD(Form.HEX, 24),
    REDIS_PASSWORD(Form.HEX, 24);

    /** What is made when nobody says what. */
    public static final List<Generator> USUAL = List.of(JWT_SECRET, ENCRYPTION_KEY, LIVEGATE_PROBE_TOKEN);

    private enum Form {
        HEX,
        BASE64
    }

    private final Form form;
    private final int bytes;

    Generator(Form form, int bytes) {
        this.form = form;
        this.bytes = bytes;
    }

    public static Optional<Generator> of(String key) {
        return Arrays.stream(values()).filter(one -> one.name().equals(key)).findFirst();
    }

    Secret make() {
        Secret fresh = Secret.random(bytes);
        return form == Form.BASE64
                ? fresh
                : fresh.use(text -> Secret.of(
                        HexFormat.of().formatHex(Base64.getUrlDecoder().decode(text))));
    }

    /** The same by hand. */
    public String command() {
        return form == Form.HEX ? "openssl rand -hex " + bytes : "openssl rand -base64 " + bytes;
    }
}
