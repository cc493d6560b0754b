package dev.livegate.provisioning;

import dev.livegate.platform.problem.Refusal;

/** Every way this room refuses; those that end a step become the tenant's provision_reason. */
public enum ProvisioningProblem implements Refusal {
    NOT_FAILED(409, "There is nothing to retry"),
    WEBHOOK_MISSING(409, "There is no webhook yet"),
    WEBHOOK_REFUSED(422, "The webhook did not answer as it should"),
    HOSTNAME_TAKEN(409, "The hostname belongs to another tenant"),
    DELIVERY_FAILED(502, "The delivery was not taken");

    private final int status;
    private final String title;

    ProvisioningProblem(int status, String title) {
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
