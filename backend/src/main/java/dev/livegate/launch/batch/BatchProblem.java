package dev.livegate.launch.batch;

import dev.livegate.platform.problem.Refusal;

enum BatchProblem implements Refusal {
    BATCH_HAS_ENDED(409, "This batch has ended"),
    PRODUCT_WAITS_IN_BATCH(409, "This product waits in a batch");

    private final int status;
    private final String title;

    BatchProblem(int status, String title) {
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
