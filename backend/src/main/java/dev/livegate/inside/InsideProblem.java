package dev.livegate.inside;

import dev.livegate.platform.problem.Refusal;

enum InsideProblem implements Refusal {
    SIGNATURE_INVALID(401, "The facts are not signed as they should be"),
    FACTS_TOO_OLD(400, "The facts are too old"),
    FACTS_REPLAYED(409, "These facts have been taken already");

    private final int status;
    private final String title;

    InsideProblem(int status, String title) {
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
