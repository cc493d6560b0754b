package dev.livegate.platform.idempotency;

import dev.livegate.platform.problem.Refusal;

enum IdempotencyProblem implements Refusal {
    IDEMPOTENCY_KEY_INVALID(400, "That cannot be an Idempotency-Key"),
    IDEMPOTENCY_IN_PROGRESS(409, "The same request is still being answered"),
    SECRET_ALREADY_SHOWN(410, "This secret was shown once and is not kept"),
    IDEMPOTENCY_MISMATCH(422, "This Idempotency-Key belongs to another request");

    private final int status;
    private final String title;

    IdempotencyProblem(int status, String title) {
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
