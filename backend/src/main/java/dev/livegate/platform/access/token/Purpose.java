package dev.livegate.platform.access.token;

import dev.livegate.platform.problem.Problem;
import java.time.Duration;

/** What a token is for. Type and audience differ, so that none is good for another's work. */
public enum Purpose {
    SESSION("session+jwt", "livegate", Duration.ofMinutes(15)),
    SIGNUP("signup+jwt", "livegate-signup", Duration.ofDays(365));

    final String type;
    final String audience;
    final Duration life;

    Purpose(String type, String audience, Duration life) {
        this.type = type;
        this.audience = audience;
        this.life = life;
    }

    /** Only a session can be refreshed, so only there does it help to know. */
    Problem expired() {
        return this == SESSION ? TokenProblem.sessionExpired() : TokenProblem.invalidToken();
    }
}
