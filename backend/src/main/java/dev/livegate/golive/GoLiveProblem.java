package dev.livegate.golive;

import dev.livegate.platform.problem.Refusal;

/** In the order in which they are told, where several are true. */
public enum GoLiveProblem implements Refusal {
    ALREADY_LIVE(409, "It is live already"),
    VERIFICATION_IN_PROGRESS(409, "A verification is under way"),
    VERIFICATION_STALE(409, "Something has changed since the verification"),
    PREFLIGHT_REQUIRED(409, "Run the pre-flight first"),
    VERIFICATION_REQUIRED(409, "Verify the app first"),
    CHECKLIST_INCOMPLETE(409, "The checklist is not complete"),
    WINDOW_CLOSED(409, "Changes are not allowed now"),
    NOT_LIVE(409, "Nothing is live");

    private final int status;
    private final String title;

    GoLiveProblem(int status, String title) {
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
}
