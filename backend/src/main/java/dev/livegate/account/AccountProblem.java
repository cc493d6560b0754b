package dev.livegate.account;

import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.Refusal;

public enum AccountProblem implements Refusal {
    LINK_INVALID(401, "This link does not work"),
    LAST_OWNER(409, "Somebody must own this workspace"),
    ALREADY_MEMBER(409, "They are a member already"),
    TOO_MANY_TOKENS(409, "There are too many API tokens"),
    MEMBER_LIMIT_REACHED(402, "Your plan is full"),
    STEP_UP_REQUIRED(403, "Confirm that it is you"),
    PASSKEY_REFUSED(422, "This passkey was not accepted"),
    NO_PASSKEY(409, "You have no passkey yet"),
    TOO_MANY_PASSKEYS(409, "There are too many passkeys");

    private final int status;
    private final String title;

    AccountProblem(int status, String title) {
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

    /** Expired, used and unknown are told in the same words. */
    public static Problem linkInvalid() {
        return LINK_INVALID.because("The link is unknown, used or too old. Ask for a new one.");
    }
}
