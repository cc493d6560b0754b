package dev.livegate.billing;

import dev.livegate.platform.problem.Refusal;

public enum BillingProblem implements Refusal {
    SUBSCRIPTION_REQUIRED(402, "Your plan does not include this");

    private final int status;
    private final String title;

    BillingProblem(int status, String title) {
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
