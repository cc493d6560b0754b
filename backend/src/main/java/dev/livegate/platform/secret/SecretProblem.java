package dev.livegate.platform.secret;

import dev.livegate.platform.problem.Refusal;

enum SecretProblem implements Refusal {
    SECRET_UNREADABLE(409, "A stored secret cannot be read");

    private final int status;
    private final String title;

    SecretProblem(int status, String title) {
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
