package dev.livegate.platform.outbound.address;

import dev.livegate.platform.problem.Refusal;

/** Why we will not call what a customer named. The words never repeat an address that DNS gave us. */
public enum AddressProblem implements Refusal {
    TARGET_NOT_ALLOWED(400, "We cannot call this address");

    private final int status;
    private final String title;

    AddressProblem(int status, String title) {
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
