package dev.livegate.window;

import dev.livegate.platform.problem.Refusal;

enum WindowProblem implements Refusal {
    TOO_MANY_WINDOWS(409, "There are too many windows");

    private final int status;
    private final String title;

    WindowProblem(int status, String title) {
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
