package dev.livegate.account.estate;

import dev.livegate.platform.problem.Refusal;

enum EstateProblem implements Refusal {
    NOT_CONFIRMED(409, "Say which workspace");

    private final int status;
    private final String title;

    EstateProblem(int status, String title) {
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
