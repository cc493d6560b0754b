package dev.livegate.signup;

import dev.livegate.platform.problem.Refusal;

public enum SignupProblem implements Refusal {
    SIGNUPS_DISABLED(503, "Sign-ups are closed for the moment"),
    WRONG_PLAN(409, "You have chosen another plan"),
    ALREADY_PROVISIONED(409, "Your workspace is ready already"),
    STILL_SETTING_UP(409, "Your workspace is not ready yet");

    private final int status;
    private final String title;

    SignupProblem(int status, String title) {
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
