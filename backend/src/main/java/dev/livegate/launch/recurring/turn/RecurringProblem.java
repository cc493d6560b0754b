package dev.livegate.launch.recurring.turn;

import dev.livegate.platform.problem.Refusal;

public enum RecurringProblem implements Refusal {
    TOO_MANY_SCHEDULES(409, "There are too many recurring launches"),
    SCHEDULE_ENDED(409, "This recurring launch has ended"),
    PRODUCT_RECURS(409, "A launch of this product recurs");

    private final int status;
    private final String title;

    RecurringProblem(int status, String title) {
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
