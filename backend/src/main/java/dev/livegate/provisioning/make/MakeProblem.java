package dev.livegate.provisioning.make;

import dev.livegate.platform.problem.Refusal;

enum MakeProblem implements Refusal {
    SIGNATURE_INVALID(401, "The call is not signed as it should be"),
    REPLAYED(409, "This call has been taken already");

    private final int status;
    private final String title;

    MakeProblem(int status, String title) {
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
