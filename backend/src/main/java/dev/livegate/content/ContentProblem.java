package dev.livegate.content;

import dev.livegate.platform.problem.Refusal;

enum ContentProblem implements Refusal {
    FIXTURE_EXISTS(409, "This fixture is on your list already");

    private final int status;
    private final String title;

    ContentProblem(int status, String title) {
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
