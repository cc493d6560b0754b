package dev.livegate.platform.limit;

import dev.livegate.platform.problem.Refusal;

enum LimitProblem implements Refusal {
    RATE_LIMITED(429, "Too many requests");

    private final int status;
    private final String title;

    LimitProblem(int status, String title) {
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
