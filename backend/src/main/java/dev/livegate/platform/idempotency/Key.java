package dev.livegate.platform.idempotency;

import java.util.UUID;

/** Whose key it is, and what was asked with it, as digests. */
record Key(UUID tenant, String digest, String request) {

    /** Nobody's: calls without a session. */
    static final UUID PUBLIC = new UUID(0, 0);

    boolean isOfTenant() {
        return !tenant.equals(PUBLIC);
    }
}
