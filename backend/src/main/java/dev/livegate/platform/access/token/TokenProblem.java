package dev.livegate.platform.access.token;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.Refusal;

public enum TokenProblem implements Refusal {
    SESSION_EXPIRED(401, "Your session has ended"),
    INVALID_TOKEN(401, "This token is not valid");

    private final int status;
    private final String title;

    TokenProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The same words whatever was wrong with it: whoever probes learns nothing. */
    public static Problem invalidToken() {
        return INVALID_TOKEN.because("The token is unknown, expired, revoked or not meant for this address.");
    }

    public static Problem sessionExpired() {
        return SESSION_EXPIRED.because("Sign in again, or refresh the session.");
    }
}
