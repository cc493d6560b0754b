package dev.livegate.platform.access.token;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The verified tokens of late, by digest: an elliptic curve costs a hundred times more than a hash. */
@Singleton
class Remembered {

    private static final int MOST = 20_000;

    private final Map<String, Claims> claims = new ConcurrentHashMap<>();

    @Nullable
    Claims find(Purpose purpose, String token) {
        return claims.get(key(purpose, token));
    }

    void keep(Purpose purpose, String token, Claims verified) {
        if (claims.size() >= MOST) {
            claims.clear();
        }
        claims.put(key(purpose, token), verified);
    }

    private static String key(Purpose purpose, String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return purpose.ordinal() + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
