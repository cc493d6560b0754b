package dev.livegate.launch.stripe;

/** Carries a fault through the client, which takes nothing checked. */
final class RefusedByStripe extends RuntimeException {

    private final transient StripeFault fault;

    RefusedByStripe(StripeFault fault) {
        super(fault);
        this.fault = fault;
    }

    StripeFault fault() {
        return fault;
    }
}
