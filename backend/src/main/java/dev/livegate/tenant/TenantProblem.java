package dev.livegate.tenant;

import dev.livegate.platform.problem.Refusal;

public enum TenantProblem implements Refusal {
    SLUG_TAKEN(409, "This address is taken");

    private final int status;
    private final String title;

    TenantProblem(int status, String title) {
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
