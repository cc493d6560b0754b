package dev.livegate.platform.live;

import dev.livegate.platform.problem.Refusal;

enum LiveProblem implements Refusal {
    TOO_MANY_STREAMS(429, "Too many pages follow at once");

    private final int status;
    private final String title;

    LiveProblem(int status, String title) {
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
