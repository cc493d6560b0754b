package dev.livegate.platform.access;

import dev.livegate.platform.mode.ModeConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.time.Duration;

/**
 * The two cookies of a session. The refresh cookie cannot carry __Host-, which demands the path /, so it carries
 * __Secure-; a preview over plain http has neither prefix (C0).
 */
@Singleton
public class SessionCookies {

    public static final String REFRESH_PATH = "/public/auth";
    public static final Duration IDLE = Duration.ofDays(30);

    private final boolean secure;

    SessionCookies(ModeConfig mode) {
        secure = !mode.mode().isPreview();
    }

    public String accessName() {
        return secure ? "__Host-livegate" : "livegate";
    }

    public String refreshName() {
        return secure ? "__Secure-livegate-refresh" : "livegate-refresh";
    }

    /** Outlives the token in it, so that the answer can be "expired" and the page knows to refresh. */
    public NewCookie access(String token) {
        return cookie(accessName(), token, "/", IDLE);
    }

    public NewCookie refresh(String secret) {
        return cookie(refreshName(), secret, REFRESH_PATH, IDLE);
    }

    public NewCookie[] cleared() {
        return new NewCookie[] {
            cookie(accessName(), "", "/", Duration.ZERO), cookie(refreshName(), "", REFRESH_PATH, Duration.ZERO)
        };
    }

    private NewCookie cookie(String name, String value, String path, Duration age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) age.toSeconds())
                .secure(secure)
                .httpOnly(true)
                .sameSite(SameSite.STRICT)
                .build();
    }
}
