package dev.livegate.platform.access;

import dev.livegate.platform.access.token.Claims;
import dev.livegate.platform.access.token.Purpose;
import dev.livegate.platform.access.token.TokenProblem;
import dev.livegate.platform.access.token.Tokens;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request shows: one Authorization header or one session cookie. A token anywhere else is no token. */
@Singleton
class Presented {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final SessionCookies cookies;

    Presented(Tokens tokens, SessionCookies cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    Optional<Credential> by(HttpServerRequest request) {
        List<String> headers = request.headers().getAll("Authorization");
        if (!headers.isEmpty()) {
            return Optional.of(bearer(headers));
        }
        Set<Cookie> sessions = request.cookies(cookies.accessName());
        return sessions.isEmpty() ? Optional.empty() : Optional.of(session(sessions));
    }

    private Credential bearer(List<String> headers) {
        String header = headers.get(0);
        if (headers.size() > 1 || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw TokenProblem.invalidToken();
        }
        String value = header.substring(BEARER.length());
        return ApiTokenText.looksLikeOne(value) ? new Credential.ApiToken(Secrets.digest(value)) : signUp(value);
    }

    private Credential signUp(String token) {
        Claims claims = tokens.read(Purpose.SIGNUP, token);
        return new Credential.SignUp(id(claims.tenant()), claims.subject());
    }

    private Credential session(Set<Cookie> sessions) {
        if (sessions.size() > 1) {
            throw TokenProblem.invalidToken();
        }
        Claims claims = tokens.read(Purpose.SESSION, sessions.iterator().next().getValue());
        UUID tenant = claims.tenant() == null ? null : id(claims.tenant());
        return new Credential.Session(id(claims.session()), id(claims.subject()), tenant);
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            throw TokenProblem.invalidToken();
        }
    }
}
