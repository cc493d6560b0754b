package dev.livegate.launch.record;

import dev.livegate.platform.problem.Refusal;

public enum LaunchProblem implements Refusal {
    UNKNOWN_ACTION(400, "There is no such action"),
    DEPLOYMENT_IN_PROGRESS(409, "This product is being deployed"),
    DEPLOYMENT_SCHEDULED(409, "A launch of this product is scheduled"),
    NOT_SCHEDULED(409, "This deployment is not scheduled"),
    TOO_LATE(409, "It is too late to start"),
    LAUNCH_BLOCKED(409, "The product cannot go live like this"),
    NOT_RUNNING(409, "There is nothing to cancel"),
    NOTHING_TO_ROLL_BACK(409, "There is nothing to roll back"),
    NOT_THE_LATEST(409, "A later deployment stands on this one"),
    STRIPE_REFUSED(409, "Stripe refused"),
    STRIPE_CHANGED(409, "Stripe was changed meanwhile");

    private final int status;
    private final String title;

    LaunchProblem(int status, String title) {
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
