package dev.livegate.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.mode.ModeConfig;
import jakarta.ws.rs.core.NewCookie;
import org.junit.jupiter.api.Test;

class SessionCookiesTest {

    @Test
    void areBoundToHostAndTlsInProduction() {
        // Given
        SessionCookies cookies = new SessionCookies(in(Mode.PRODUCTION));
        // When
        NewCookie access = cookies.access("jwt");
        // Then
        assertThat(access.getName()).isEqualTo("__Host-livegate");
        assertThat(access.getPath()).isEqualTo("/");
        assertThat(access.getDomain()).isNull();
        assertThat(access.isSecure()).isTrue();
        assertThat(access.isHttpOnly()).isTrue();
        assertThat(access.getSameSite()).isEqualTo(NewCookie.SameSite.STRICT);
    }

    @Test
    void sendTheRefreshTokenToSignInOnly() {
        // Given
        SessionCookies cookies = new SessionCookies(in(Mode.PRODUCTION));
        // When
        NewCookie refresh = cookies.refresh("secret");
        // Then
        assertThat(refresh.getName()).isEqualTo("__Secure-livegate-refresh");
        assertThat(refresh.getPath()).isEqualTo("/public/auth");
        assertThat(refresh.isSecure()).isTrue();
    }

    @Test
    void workOverPlainHttpInAPreview() {
        // Given
        SessionCookies cookies = new SessionCookies(in(Mode.PREVIEW));
        // When
        NewCookie access = cookies.access("jwt");
        // Then
        assertThat(access.getName()).isEqualTo("livegate");
        assertThat(access.isSecure()).isFalse();
    }

    private static ModeConfig in(Mode mode) {
        return new ModeConfig() {
            @Override
            public Mode mode() {
                return mode;
            }

            @Override
            public String publicUrl() {
                return "https://livegate.example";
            }

            @Override
            public Log log() {
                return () -> true;
            }
        };
    }
}
