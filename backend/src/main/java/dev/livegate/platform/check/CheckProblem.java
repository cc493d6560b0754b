package dev.livegate.platform.check;

import dev.livegate.platform.problem.Refusal;

enum CheckProblem implements Refusal {
    UNKNOWN_CHECK(400, "There is no such check");

    private final int status;
    private final String title;

    CheckProblem(int status, String title) {
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
