package dev.livegate.credential;

import dev.livegate.platform.problem.Refusal;

enum CredentialProblem implements Refusal {
    UNKNOWN_KEY(400, "We do not know this key");

    private final int status;
    private final String title;

    CredentialProblem(int status, String title) {
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
