package dev.livegate.platform.flow;

import dev.livegate.platform.problem.Refusal;

enum FlowProblem implements Refusal {
    NOT_FAILED(409, "There is nothing to retry"),
    ALREADY_FINISHED(409, "It is finished already"),
    STILL_RUNNING(409, "It is still running");

    private final int status;
    private final String title;

    FlowProblem(int status, String title) {
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
