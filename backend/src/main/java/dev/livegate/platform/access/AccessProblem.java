package dev.livegate.platform.access;

import dev.livegate.platform.problem.Refusal;

public enum AccessProblem implements Refusal {
    SESSION_REQUIRED(403, "Only a person may do this"),
    TENANT_SUSPENDED(403, "This workspace is suspended"),
    CROSS_SITE(403, "Another site sent this request");

    private final int status;
    private final String title;

    AccessProblem(int status, String title) {
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
